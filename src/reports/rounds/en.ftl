### Reporting rounds: the text for the agencies' group, the template, the section of the session report.

group-greeting = { $office } to all contact officers.
group-thanks = With thanks to { $n } { $n ->
    [one] agency
   *[other] agencies
  } whose report for “{ $round }” has arrived: { $agencies }.
group-complete = All reports for “{ $round }” have been received. Thank you.
group-ask = Reports for “{ $round }” are due on { $day }. Agencies that have not sent theirs are kindly asked to do so in time.
cut-off-moved = { $day } (before that { $before })
group-still = Reports for “{ $round }” were due on { $day }. Agencies that have not sent theirs are kindly asked to do so soon.
group-missing = Not yet received from { $n } { $n ->
    [one] agency
   *[other] agencies
  }: { $agencies }. If yours was sent, please tell us the number and date of the letter.
group-send-to = Send to, contact: { $to }
group-close = With regards.
others = and { $n } others

form-title = Progress report – { $round }
form-agency = Reporting agency: { $agency }
form-number = Number of letter: …………  date ………
form-cut-off = To be sent by: { $day }
form-ordinal = No.
form-code = Code
form-task = Task
form-document = Assigned by
form-due = Due
form-result = Result (product: number, date)
form-why = Reason for delay
form-obstacles = Difficulties, obstacles, proposals
form-promise = Committed date
form-given-by = { $document } of { $day }
form-foot = Page &P/&N

section-title = Reports received: { $round }
section-sent = As of { $day }, { $sent } of { $of } agencies have reported; reports are due on { $cut-off }.
section-missing = Not yet received from { $n } (for the secretariat only, not to be sent with the report): { $agencies }.
section-complete = All reports have been received.
section-agency = Agency
section-number = Number
section-date = Date
section-note = Note
section-no-number = no number yet
section-late = { $n } { $n ->
    [one] day
   *[other] days
  } after the cut-off
section-again = sent { $n } times, the one recorded last counts
