### The next step where an agency's dispute is accepted: exactly what was asked, read back before it is done

next-lead = { $agencies } shall lead, as asked. Nothing has changed until it is confirmed below.
next-date = The date { $day }, as asked. Nothing has changed until it is confirmed.
next-stop = The task shall be stopped, as asked. Nothing has changed until it is confirmed.
ask-merge = With which task shall { $code } be one? Please type its code, for example NV-0007.
ask-wording = What is the new wording of { $code }? The document's own words stay as they are.
merge-two = { $code } and { $into } as one task
merge-one = { $code } · { $title }
merge-how = The two become one: the older code stays, the other leads to it; directives, dues and reports are taken together.
reword-head = New wording of { $code }
reword-from = now: { $title }
reword-to = then: { $title }
reword-quote = The document's own words do not change.
next-reason = Reason: { $reason }
button-merge-sure = Right, make them one
button-reword-sure = Right, change it
merged = They are one task now: { $code }.
not-merged = { $code } and { $into } cannot be one task: what was assigned does not continue. Nothing has changed.
reworded = The wording of { $code } is changed: { $title }
no-such-task = There is no task { $code }.
merged-already = { $code } and { $into } are one task already.
told-merged = { $code } was made one task with { $into }. Reason: { $reason }
told-reworded = The wording of { $code } was changed: { $title }. Reason: { $reason }
