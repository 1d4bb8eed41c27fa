### Reporting progress, confirming, extensions and difficulties in chat.

## A report read back

read-report = Understood as a report of { $agency }:
read-behalf = Recorded on behalf of { $agency }:
read-right = Is this right? It is recorded only after “Right”.
told-state = state
told-in-progress = under way
told-submitted = submitted to the competent level
told-reported-done = reported as completed
told-percent = progress
told-product = product
told-expected = expected completion
told-obstacle = difficulty ({ $kind })
told-extension = extension asked until
told-reason = reason
not-told = not given
paper = document
paper-dated = { $paper }, dated { $day }
quick = Quick information: the number and date of the product document are not both known.
still-due = The due date remains { $day } until an extension is granted.
still-no-due = The task has no due date.
obstacle-institution = institutions and law
obstacle-funding = funding
obstacle-data = data
obstacle-coordination = coordination
obstacle-staff = staff
obstacle-other = other
request-lead = asks for another lead agency
request-wording = asks for other wording
request-date = asks for the date to be corrected
request-merge = asks for the task to be merged
request-stop = asks for the task to be stopped
request-waits = The request goes to the secretariat; the task does not change until it is decided.
missing-product = Which document is the product, by number and date? Please type it, for example: QĐ 15/QĐ-BXD ngày 02/11. If there is none yet, tap “No document yet”: the report is kept as quick information.
missing-extension-date = Until which day, after the present due date, is the extension asked for? Please type the day.
missing-extension-reason = What is the reason for the extension? Please type it briefly.
button-yes = Right
button-quick = No document yet, quick information
button-fix = Correct it
button-drop = Drop it
button-none = None of these tasks
button-task = Open the task
button-report = Report progress
button-pending = Awaiting a decision: { $what } ({ $agency })
ask-fix = Please type what is to be corrected, for example: 60% done; or QĐ 15/QĐ-BXD dated 02/11.
ask-report = How far is { $code }? Please type one sentence, for example: “đang làm 60%, vướng kinh phí”; “đã trình Thủ tướng ngày 20/11, Tờ trình 45/TTr-BXD”; “xin gia hạn đến 15/12 vì chờ thẩm định”.
which-reported = Which task is this report about?
not-bound = { $codes } is not assigned to { $agency }, so nothing is recorded. Each agency reports on its own tasks.
no-such-code = There is no task { $codes }.
behalf-whom = On behalf of which agency? For example: “ghi nhận thay Bộ Xây dựng: NV-0001 xong rồi, QĐ 15/QĐ-BXD ngày 02/11”.
behalf-what = The task code and its state are needed after the agency's name, for example: “ghi nhận thay Bộ Xây dựng: NV-0001 xong rồi, QĐ 15/QĐ-BXD ngày 02/11”.
desk-hint = Nothing is recorded for { $code } yet. For what an agency told, type “ghi nhận thay <agency>: { $code } …”; for a decision, “{ $code } xác nhận xong, QĐ … ngày …” or “trả lại { $code } vì …”.
not-yet-recorded = The report above is not recorded yet. If it is right, please tap or type “Đúng”.

## Recorded

recorded = Recorded.
recorded-in-progress = Recorded: under way.
recorded-submitted = Recorded: submitted; the time it waits for the competent level is counted apart.
recorded-reported-done = Recorded: reported as completed, awaiting confirmation.
recorded-obstacle = The difficulty is recorded and awaits an answer.
recorded-extension = The request for an extension goes to the secretariat.
desk-told = The secretariat has been told.
dropped-told = Dropped; nothing is recorded.
settled-accepted = This was recorded before.
settled-dropped = This was dropped before.
settled-replaced = This was replaced by what was read back later.

## Not recorded

refused-no-author = The author or the time is missing.
refused-no-reason = A document or a reason is needed.
refused-no-date = A new date is needed.
refused-nothing-reported = There is no report to return or to ask about.
refused-already-done = The task is confirmed as completed; it has to be reopened first.
refused-already-stopped = The task is stopped.
refused-not-done = The task is not completed, so it need not be reopened.
refused-nothing-asked = Nothing awaits a decision any more.

## The desk of confirmations

desk-head = { $n ->
    [one] { $n } item awaits
   *[other] { $n } items await
  } a decision (as of { $day }). Tap a number to open it.
desk-empty = Nothing awaits a decision (as of { $day }).
pending-line = { $code } · { $agency } · { $what } · since { $day }
pending-head = { $agency } · { $what } · { $code }
submitted-head = { $agency } · submitted · { $code }
pending-report = reported as completed
pending-extension = extension asked
pending-obstacle = difficulty
pending-request = change asked
pending-due = Due: { $day }
on-time = on time
late = late
escalated-since = Put to a higher level on { $day }.
no-longer-waiting = This has been decided.
decide-done = Confirm completion
decide-returned = Return
decide-asked-again = Ask again
decide-reopened = Reopen
decide-stopped = Stop
decide-granted = Grant the extension
decide-refused = Refuse
decide-corrected = Correct
decide-answered = Answer the difficulty
decide-escalated = Put to a higher level
decide-accepted = Accept
decide-declined = Decline

## Decisions

read-decision = Understood as a decision:
decision-granted = Extension of { $code } granted: { $from } → { $to }.
decision-corrected = Due date of { $code } corrected: { $from } → { $to }.
no-due-yet = no due date
decided-done = { $code } is confirmed as completed.
decided-returned = The report on { $code } is returned to be completed.
decided-asked-again = More is asked about { $code }.
decided-reopened = { $code } is reopened.
decided-stopped = { $code } is stopped.
decided-granted = Extension of { $code } granted.
decided-refused = Extension of { $code } refused; the due date stays.
decided-corrected = Due date of { $code } corrected.
decided-answered = The difficulty of { $code } is answered.
decided-escalated = The difficulty of { $code } is put to a higher level.
decided-accepted = The request about { $code } is accepted; the change counts once it is carried out and told.
decided-declined = The request about { $code } is declined; the task stays as it is.
decision-product = Product: { $paper }.
decision-document = Under { $paper }.
decision-reason = In words: { $reason }
decided = The decision is recorded.
judged-by = By the product's date { $day } against the due date { $due }: { $timely }.
officers-told = { $n ->
    [one] { $n } focal point has been told.
   *[other] { $n } focal points have been told.
  }
no-officer = No focal point of the agencies concerned receives messages in chat.
already-decided = This was decided before: { $what } (decided by { $by }).
what-done = confirmed as completed
what-returned = returned
what-asked-again = asked again
what-reopened = reopened
what-stopped = stopped
what-granted = extension granted
what-refused = extension refused
what-corrected = due date corrected
what-answered = difficulty answered
what-escalated = put to a higher level
what-accepted = request accepted
what-declined = request declined
ask-for-product = By which document, number and date, is { $code } confirmed? If there is none, please type the reason.
ask-for-to = What is the new due date of { $code }?
ask-granted = Under which document, or for what reason, is the extension of { $code } granted?
ask-corrected = Under which document, or for what reason, is the due date of { $code } corrected?
ask-stopped = Under which document, or for what reason, is { $code } stopped?
ask-returned = Why is the report on { $code } returned? The focal point gets the exact words.
ask-asked-again = What is to be made clear about { $code }? The focal point gets the exact words.
ask-reopened = Why is { $code } reopened?
ask-refused = Why is the extension of { $code } refused? The focal point gets the exact words.
ask-answered = What is the answer to the difficulty of { $code }? The focal point gets the exact words.
ask-accepted = On what ground is the request about { $code } accepted?
ask-declined = Why is the request about { $code } declined?
proposed = { $by } proposes:
proposed-told = Put before the approver.
no-approver = No approver receives messages in chat; nothing is recorded.
button-approve = Approve
button-disapprove = Do not approve

## Definitions

rules-head = How the figures are counted
rules =
    • Only reviewed tasks of official documents count; tasks of groups of agencies are counted apart; stopped tasks do not count.
    • Assigned = completed (on time, late) + not completed (in time, overdue, past due without information) + without a due date + recurring.
    • On time or late is judged by the date of the product document. What is reported as completed and not confirmed is not completed, and is no longer overdue.
    • Submitted: a task to submit, report or advise is completed by the date of the submission; for a task to issue or approve the agency's clock stops and the waiting time is counted apart.
    • Overdue begins on the day after the due day; where that is no working day, after the next one. Where nothing was received and the baseline round is open it is “past due, no information”.
    • Two rates: completed of assigned; completed of completed or due.
    • Ranking is by the number of lead tasks overdue, never by a share.

## Help

help-officer = Reporting: type one sentence with the code, for example “NV-0001 đang làm 60%, vướng kinh phí”; “NV-0001 xong rồi, QĐ 15/QĐ-BXD ngày 02/11”; “NV-0001 xin gia hạn đến 15/12 vì chờ thẩm định”; or tap “Report progress” under a task. It is read back and recorded only after “Right”.
help-desk = Confirming: /choxacnhan lists what awaits a decision; one can also type “NV-0001 xác nhận xong, QĐ 15/QĐ-BXD ngày 02/11”, “cho gia hạn NV-0001 đến 31/12 theo cv 9876/VPCP”, “trả lại NV-0001 vì …”, “ghi nhận thay Bộ Xây dựng: NV-0001 đang làm 60%”.

rests-on-letter = rests on { $paper }
enclosed-with = with the file { $file }
