### Every sentence an answer is made of. Offices are named, never persons; no side is taken.

## How a question was understood: its kind, roles, period and status asked for

understood = Understood as: { $parts }.
kind-list = list of tasks
kind-count = number of tasks
kind-owner = who is responsible
kind-deadline = deadline
kind-status = status
kind-history = assignments over time
kind-document = document
kind-passages = content of documents
kind-rank = by number past due
kind-tally = assigned and completed
kind-changes = changes
kind-contact = contact
kind-brief = brief
kind-obstacles = difficulties
kind-reporting = who has reported
kind-help = help
kind-unsupported = out of scope
role-lead = lead
role-support = supporting
role-group = group task
status-open = not completed
status-overdue = past due, not completed
status-due-soon = due soon
status-in-time = in time
status-no-information = past due, no information yet
status-submitted = submitted
status-reported-done = reported done, awaiting confirmation
status-done = completed
status-cancelled = stopped
window-to = due by { $day }
window-from-to = due from { $from } to { $to }
window-from = due from { $day }
given-from-to = assigned from { $from } to { $to }
given-to = assigned until { $day }
given-from = assigned from { $day }
topic = about “{ $words }”
latest-document = the latest document
latest-session = the latest session
session-number = session { $n }
document-of-day = document or meeting of { $day }
any-agency = all agencies
except = except { $names }
moved = { $n ->
    [1] date changed
   *[other] date changed { $n } times or more
  }
late-days = more than { $n } days past due

## The day of the figures: closes every answer that carries a figure

as-of = Figures as of { $day }.
known-on = By what was recorded until the end of { $day }.

## Lists

list-head =
    { $what }: { $n } { $n ->
        [one] task
       *[other] tasks
    } (complete, { $n }/{ $of }).
list-title = Tasks
list-more = … and { $n } more (the full list is in --json).
section-lead = Lead
section-support = Supporting
section-group = Group tasks
past-due-split = Overdue: { $overdue } · Past due, no information yet: { $no-information }
undated-too =
    { $n } { $n ->
        [one] more task has no date and is
       *[other] more tasks have no date and are
    } outside the period asked for.
count =
    { $n } { $n ->
        [one] task
       *[other] tasks
    }.
count-of =
    { $n } { $n ->
        [one] task
       *[other] tasks
    } ({ $what }).

## One task: agencies, due, standing, marks to take note of

lead = lead: { $names }
support = supporting: { $names }
nobody = no agency named
due = due { $day }
no-due = no date set
due-today = due today
days-left =
    { $days } { $days ->
        [one] day
       *[other] days
    } left
due-next-working-day = due on a day off, counted to the end of { $day }
days-past-due =
    { $days } { $days ->
        [one] day
       *[other] days
    } past due
as-written = written as “{ $phrase }”
standing-in-time = in time
standing-due-soon = due soon
standing-overdue = overdue
standing-no-information = past due, no information yet
standing-waiting-confirmation = reported done, awaiting confirmation
standing-waiting-approval = submitted, awaiting decision
standing-done-on-time = completed on time
standing-done-late = completed late
standing-done = completed
standing-undated = no date set
standing-recurring = recurring
standing-cancelled = stopped
standing-not-shown = status not shown
slip =
    date changed { $from } → { $to } ({ $days } { $days ->
        [one] day
       *[other] days
    }, { $kind })
slip-kind-re-issued = re-issued with a new date
slip-kind-extension-granted = extension granted
slip-kind-corrected = corrected
slip-by = under { $document }
mark-reference = provisional, from press or notes
mark-draft = from a draft
mark-unreviewed = not reviewed
mark-may-continue = may continue { $codes }
mark-tracking = internal tracking { $day }, { $rhythm }
rhythm-weekly = weekly
rhythm-monthly = monthly
rhythm-quarterly = quarterly

## Answers on one task: who, when, how far, how often assigned

owner-is = “{ $title }”: led by { $names }.
support-is = “{ $title }”: supported by { $names }.
support-none = “{ $title }”: the document names no supporting agency.
deadline-is = “{ $title }”: due { $day }.
deadline-words = “{ $title }”: the time is written as “{ $phrase }”, without a date.
deadline-none = “{ $title }”: the document names no date.
status-is = “{ $title }”: { $status }.
history-head =
    “{ $title }”: assigned { $n } { $n ->
        [one] time
       *[other] times
    }.
history-line = { $document } – { $due }
reassigned = given to { $names } from { $day } on ({ $by }; ground: { $reason })
both-clocks = Against the latest date: { $latest }; against the first: { $first }.
both-clocks-decided = Against the date last decided: { $latest }; against the first assignment: { $first }.
history-decided = { $day }: { $slip }

## Documents and passages

document-number = document no. { $number }
document-dated = { $name }, dated { $day }
documents-head =
    { $n } { $n ->
        [one] document
       *[other] documents
    } found:
passages-head =
    Most relevant passages in { $documents } published { $documents ->
        [one] document
       *[other] documents
    }:

## Overviews: ranking, tally, changes, contact, brief

rank-head = Lead tasks overdue, by number (tasks past due without information are counted apart):
rank-line = { $name }: { $overdue } overdue, { $no-information } past due without information, of { $all } open lead tasks; the longest { $days } days
rank-none = No task led by an agency is past due and open.
rank-note = Group tasks are not counted. Tasks without any report are shown as “past due, no information yet”.
tally = { $all } tasks assigned = { $done } completed ({ $done-on-time } on time, { $done-late } late, { $done-undated } without a date to judge by) + { $open } not completed ({ $in-time } in time, { $overdue } overdue, { $no-information } past due without information) + { $undated } without a due date + { $recurring } recurring.
rate = Completion: { $done }/{ $all } of assigned; { $done }/{ $due } of completed or due.
tally-nothing = No task was assigned within this scope.
tally-completed = Completed in this period, tasks assigned earlier included: { $n } ({ $codes }).
tally-completed-none = Nothing was completed in this period, tasks assigned earlier included.
tally-then = On { $day }: assigned { $all }, completed { $done }, not completed { $open } (overdue { $overdue }, past due without information { $no-information }).
tally-collective = Tasks of groups of agencies (counted apart):
tally-waiting = Of those in time or without a due date: { $confirmation } reported as completed and awaiting confirmation; { $approval } submitted and awaiting the competent level.
tally-unconfirmed = Of the completed ones { $n } are completed by submission and not confirmed yet.
tally-evidence = With number and date of the product document: { $n } of { $done } completed tasks.
tally-delay = Average delay { $days } days ({ $n } tasks completed late).
tally-slips = Due dates moved: { $re-issued } re-issued, { $granted } extended, { $corrected } corrected.
tally-obstacles = Difficulties without an answer: { $n }.
provisional = Provisional: no task has been reviewed yet ({ $unreviewed } not reviewed, { $unofficial } from the press, notes or drafts). Not for reports or letters.
nothing-reviewed = No task of an official document has been reviewed yet, so there are no figures.
not-counted-unreviewed = Not counted: { $n } tasks not reviewed: { $codes }.
not-counted-unofficial = Not counted: { $n } tasks from the press, notes or drafts: { $codes }.
moved-since = Against { $day }, { $n } tasks stand elsewhere: { $codes }.
moved-cell = { $code } ({ $from } → { $to })
cell-none = not counted
changes-head = Changes from { $from } to { $to }:
change-new = new
change-redated = date changed
change-done = completed
change-reported = reported as completed
change-asked = extension asked for
change-obstacle = new difficulty
change-past-due = fell due
no-changes = Nothing changed.
contact-is = Contact of { $agency }: { $names }.
contact-none = No contact of { $agency } is recorded.
brief-head = { $agency }: brief
brief-counts = lead { $lead } · supporting { $support } · group tasks { $group } (open)

## Not found, not to be seen, out of scope

nothing-listed =
    No task of { $agency } was found in the { $documents } { $documents ->
        [one] document
       *[other] documents
    } published by the day asked about.
nothing-filtered =
    No task of { $agency } ({ $what }) was found in the { $documents } { $documents ->
        [one] document
       *[other] documents
    } published by the day asked about.
nothing-at-all =
    No task ({ $what }) was found in the { $documents } { $documents ->
        [one] document
       *[other] documents
    } published by the day asked about.
group-tasks-too =
    { $n ->
        [one] There is { $n } task of groups it belongs to; ask “including group tasks” to see it.
       *[other] There are { $n } tasks of groups it belongs to; ask “including group tasks” to see them.
    }
nothing-on-topic =
    No task about “{ $words }” was found in the { $documents } { $documents ->
        [one] document
       *[other] documents
    } published by the day asked about.
nothing-in-passages =
    Nothing about “{ $words }” was found in the { $documents } { $documents ->
        [one] document
       *[other] documents
    } published by the day asked about.
no-documents = No document had been published by the day asked about.
unknown-agency = No agency is called “{ $words }”.
unknown-agency-nearest = No agency is called “{ $words }”. Did you mean: { $nearest }?
not-allowed = This is outside what you may see.
unsupported-small-talk = I can only answer about tasks, deadlines and documents of the committee.
unsupported-instruction = I cannot do that: a task changes state only when an authorised person confirms it with evidence. I only answer questions about tasks and documents.
unsupported-person = I only answer about offices, not about the persons who hold them.
unsupported-other = That is out of scope: I only answer about tasks, deadlines and documents of the committee.
help = Ask, for example: “Which tasks does the Ministry of Construction owe by December?”, “Who leads …?”, “When is … due?”, “How has the deadline of … changed?”.
