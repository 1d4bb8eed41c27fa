### Reporting rounds in answers. “Not yet received”, never late; how far past the cut-off is for the secretariat alone.

head = “{ $round }”, to be sent by { $day }{ $clock }.
left = days left: { $n }
today = due today
past = days past the cut-off: { $n }
sent = Received from { $sent } of { $of } agencies:
sent-none = Received from 0 of { $of } agencies.
sent-line = { $agency }: { $number }, { $day }
no-number = no number yet
late = days after the cut-off: { $n }
again = sent { $n } times, the one recorded last counts
missing = Not yet received ({ $n }):
complete = All reports have been received.
not-asked = { $agency } is not asked in this round.
own-sent = The report of { $agency } was received: { $number }, { $day }.
own-missing = The report of { $agency } has not been received yet.
send-to = Send to: { $to }
form-head = What to report:
none-open = No reporting round is open.
none-for-agency = No reporting round is open for your agency.
