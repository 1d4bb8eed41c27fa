### The six clarities: a suggested question for every gap, before a text is issued.

clear-all = All { $tasks } tasks meet the { $of } clarities ({ $short } short).
clear-short = { $short }/{ $tasks } tasks fall short of the { $of } clarities.
clarity-person = person
clarity-work = work
clarity-time = time
clarity-responsibility = responsibility
clarity-product = product
clarity-authority = authority
ask-person = Which agency is to lead the work, please?
ask-person-group = Of { $names }, which unit is the contact, or does each body act and report for itself?
ask-work = What exactly is to be done, and to what, please?
ask-time = By which day is it to be completed, or how often is it to be reported where it is standing work?
ask-time-phrase = The text says “{ $phrase }”; by which day exactly, please?
ask-responsibility = Which body answers for the result in the end, please?
ask-responsibility-among = Of { $names }, which leads and which supports, please?
ask-product = What is to be delivered (a report, a submission, a plan, a decision, which result), please?
ask-authority = The text says “{ $verb }” without naming the level; who receives or decides it, please?
