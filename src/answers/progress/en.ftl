### Progress in answers: who reported, how long ago, on which paper; difficulties; who has not reported. Offices, no persons.

no-report = No report has been received.
reported = { $agency } reported on { $day } ({ $ago }): { $what }
reported-in-progress = under way
reported-submitted = submitted
reported-reported-done = completed
reported-no-change = no change of state
today = today
days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
  }
paper-dated = { $paper }, dated { $day }
rests-on = by the letter { $paper }, dated { $day }
quick = quick information, number and date of the document not both known
expected = Expected completion: { $day }.
confirmed-done = The secretariat confirmed completion on { $day }
confirmed-returned = The secretariat returned the report on { $day }
confirmed-asked-again = The secretariat asked for more on { $day }
confirmed-reopened = The secretariat reopened it on { $day }
confirmed-stopped = The secretariat recorded it as stopped on { $day }
waiting-days = Submitted; it has waited for the competent level for { $days } days (counted apart from the agency's own time).
unconfirmed = Completed by the submission the agency reported; not confirmed yet.
asked-extension = An extension until { $to } is asked for; the due date remains { $due } until it is granted.
asked-date = The date { $to } is asked for and not granted yet.
obstacle = Difficulty ({ $kind }), { $agency }, { $day }: “{ $text }”, { $state }.
obstacle-unanswered = not answered
obstacle-escalated = put to a higher level
obstacle-kind-institution = institutions and law
obstacle-kind-funding = funding
obstacle-kind-data = data
obstacle-kind-coordination = coordination
obstacle-kind-staff = staff
obstacle-kind-other = other
reminded = Reminded { $n ->
    [one] once
   *[other] { $n } times
 }, last by letter { $number } of { $day } to { $agency }.
members = { $reported }/{ $of } agencies have reported ({ $done } report completion or are confirmed).
members-some = { $reported } agencies have reported ({ $done } report completion or are confirmed); the members cannot all be listed, so there is no denominator.
obstacles-head = { $n } difficulties without an answer, { $escalated } of them put to a higher level:
obstacles-of-kind = { $kind }: { $n } ({ $agencies }); the oldest since { $oldest }
obstacles-more = … and { $n } more.
obstacles-none = No difficulty awaits an answer within what may be shown.
reporting-head = Reporting on group tasks:
reporting-none = No group task was found of which reports could be counted.
reporting-note = “Not reported” does not mean not done.
missing = Not reported ({ $n }): { $names }.
brief-standing = overdue { $overdue } · past due without information { $no-information } · reported as completed, awaiting confirmation { $confirmation } · submitted, awaiting the competent level { $approval } · difficulties without an answer { $obstacles }
brief-last = Last report: { $day }.
