greet = Good morning, { $form } { $name }
greet-office = To { $name }
officer-head = { $greeting }, the work of { $agency } today:
as-of = Figures as of { $time } on { $day }.
all-clear = { $greeting }, nothing is due or waiting for { $whose } today.
whose-desk = the secretariat
others-tasks = and { $n } more
others-agencies = and { $n } more
others-people = and { $n } more
no-due = no deadline set
due-on = due { $day }
due-before = due before { $day }
late-by = { $n ->
    [one] { $n } day
   *[other] { $n } days
  } overdue
supports = supporting
head-today = Due today ({ $n }):
head-overdue = Not completed, overdue ({ $n }):
head-returned = Returned for completion ({ $n }):
head-due = Due soon ({ $n }):
head-no-information = Past due, no information – please tell the result ({ $n }):
head-new = Newly assigned ({ $n }):
head-re-dated = New deadline ({ $n }):
desk-to-confirm = Reported done, waiting for confirmation ({ $n }):
desk-requests = Requests waiting for an answer ({ $n }):
desk-now-overdue = Newly overdue ({ $n }):
desk-no-information = Newly past due, no information ({ $n }):
desk-due = Due within 7 days ({ $n }):
round-own = Reporting round “{ $round }”: to be sent by { $day }{ $clock }, the agency's report has not been received yet.
round-desk = Reporting round “{ $round }”: received { $sent }/{ $of }, to be sent by { $day }{ $clock }.
desk-drafts = Drafts waiting to be published: { $n }.
desk-referrals = Messages handed over that nobody has taken: { $n }.
desk-obstacles = Obstacles waiting for an answer: { $n ->
    [one] { $n } task
   *[other] { $n } tasks
  }.
desk-unreachable = Messages do not reach { $n ->
    [one] { $n } person
   *[other] { $n } people
  } ({ $names }).
next-year-expected = There is no notice on the holidays of { $year } yet; those in use are only expected. Please compare them once there is one, and correct them with the command calendar.
next-year-missing = The holidays of { $year } are missing; please add them with the command calendar.
grid-all = { $all ->
    [one] { $all } task
   *[other] { $all } tasks
  } assigned.
grid-all-apart = { $all ->
    [one] { $all } task
   *[other] { $all } tasks
  } assigned, { $collective } of them to groups of agencies.
grid-done = Completed { $done }: on time { $doneOnTime }, late { $doneLate }, day unknown { $doneUndated }.
grid-open = Not completed { $open }: in time { $inTime }, overdue { $overdue }; besides, past due without information { $noInformation }, no deadline set { $undated }, recurring { $recurring }.
leader-head = Report to { $to }, as of { $time } on { $day }:
leader-minimal = (figures and codes only; type a code to read more)
leader-none = No task has been reviewed yet, so there are no figures.
leader-unreviewed = ({ $n ->
    [one] { $n } task is
   *[other] { $n } tasks are
  } not counted: not reviewed, or without an official document.)
leader-changes = Since { $day }: { $what }.
since-nothing = no change
since-added = { $n } more assigned ({ $codes })
since-done = { $n } more completed ({ $codes })
since-overdue = { $n } more overdue ({ $codes })
since-no-longer = { $n } no longer overdue ({ $codes })
leader-opinions = { $n ->
    [one] { $n } matter needs
   *[other] { $n } matters need
  } your opinion: { $what }.
leader-obstacles = Obstacles waiting in { $n ->
    [one] { $n } task
   *[other] { $n } tasks
  }: { $what }.
obstacle-kinds = { $kinds }; the longest { $n ->
    [one] { $n } day
   *[other] { $n } days
  } ({ $code })
why-obstacle = obstacle ({ $kind }) since { $day }
why-submitted = submitted, { $n ->
    [one] { $n } day
   *[other] { $n } days
  } waiting for approval
why-overdue = not completed, { $n ->
    [one] { $n } day
   *[other] { $n } days
  } overdue
named-task = { $code } { $title }
why-extension = an extension to { $to } is asked for
why-request = a change of the assignment is asked for
obstacle-of-institution = rules
obstacle-of-funding = funding
obstacle-of-data = data
obstacle-of-coordination = coordination
obstacle-of-staff = staff
obstacle-of-other = other
