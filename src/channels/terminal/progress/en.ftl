### Commands of reporting, deciding and figures

no-such-task = There is no task { $code }.
agency-not-found = No agency "{ $name }" was found.
not-bound = { $code } is not assigned to { $agency }.
nothing-told = No progress was understood in: { $text }
recorded = The report of { $agency } is recorded.
stands = { $code }: { $status }.
stands-due = { $code }: { $status }, due { $day }.
which-request = { $n } requests are waiting; please choose one with --request:
request-line = { $agency }, { $day }, { $what }: “{ $text }”
open-request =
    The request leaves open what is to be changed; nothing was recorded. { $request }
    Please complete and run: { $command }
accepted = Accepted: { $request }
changed-lead = { $code } is reassigned: lead { $from } → { $to }.
changed-date = The date of { $code } is corrected: { $from } → { $to }.
changed-merge = Merged: { $code } now leads to { $into }.
changed-wording = The wording of { $code } is changed: “{ $from }” → “{ $to }”.
changed-stop = { $code } is stopped.
reason = Reason: { $reason }
not-merged = { $code } and { $into } cannot be made one: their directives do not join. Nothing was recorded.
not-changed = The change of { $code } could not be made. Nothing was recorded.
no-such-document = There is no document "{ $document }".
give-reason = (--document or --reason)
give-date = (--to)
