### Wording of the files that leave.

## Lists for review and comment

list-title-review = LIST OF TASKS FOR REVIEW
list-title-comment = LIST OF TASKS FOR COMMENT
list-committee = Steering committee: { $committee }
list-document = Document: { $document }, of { $day }
list-register = The whole register, each task as last assigned
list-part = Part: { $part }
list-asked = Agency asked for comment: { $agency }
list-exported = Exported by { $by } at { $time } on { $day }; { $n } rows
list-how-review = How to use: edit the cells; leave column “Row id” alone; choose approve, drop or leave in column “Decision”; a new row has no id and its wording copied into column “Quote”. A row deleted from the file stays as it is in the register.
list-how-comment = Please write in column “Agency's comment” and send this file back; leave column “Row id” alone. This is a draft for comment, not an assignment.
column-id = Row id
column-id-note = do not edit
column-ordinal = No.
column-code = Task code
column-title = Task
column-lead = Lead agency
column-support = Supporting agencies
column-due = Due
column-phrase = Due as written
column-quote = Quote
column-unclear = Not clear (of six)
column-continues = Continues
column-decision = Decision
column-note = Note
column-comment = Agency's comment
decision-approve = approve
decision-drop = drop
decision-leave = leave
place-page = page { $page }
continues-sure = { $code } (earlier due { $day })
continues-sure-undated = { $code }
model-proposed = proposed by the model
model-read = the model reads: { $read }
continues-doubtful = may continue { $codes }
clarity-person = person
clarity-work = work
clarity-time = time
clarity-responsibility = responsibility
clarity-product = product
clarity-authority = authority
block-economy = economy and finance
block-sectors = ministries and sectors
block-interior = interior, defence, foreign affairs
block-party-assembly = Party, National Assembly, organisations
block-localities = localities
block-others = no clear owner, others
page-foot = Page &P/&N

## A list that came back: changes, conflicts, comments

diff-head = { $changes } changes, { $conflicts } not applicable, { $remarks } comments
diff-edited = Edited ({ $n })
diff-added = New ({ $n })
diff-dropped = Dropped ({ $n })
diff-approved = Approved ({ $n })
diff-conflicts = Not applicable ({ $n })
diff-remarks = Comments and notes: to be read, never applied by themselves ({ $n })
diff-unchanged = Rows unchanged: { $n }
diff-already = So already: { $n }
diff-held = Left for later, not applied: { $n }
diff-missing = Tasks that are in no file: { $n }, they stay
diff-none = none
changed-title = wording
changed-lead = lead
changed-support = support
changed-due = due
conflict-changed-meanwhile = { $detail } changed this row after the file was exported; it stays as it is now
conflict-closed = the document cannot be changed any more
conflict-disagree = the files disagree ({ $detail })
conflict-twice = row id given twice ({ $detail }); a new row has none
conflict-unknown-id = no such row id ({ $detail })
conflict-unread-due = due date not understood: “{ $detail }”
conflict-unread-owner = agency not recognised: “{ $detail }”
conflict-no-words = these words are not in the document; copy its wording into column “Quote”
conflict-several-documents = the list is of several documents; whose the new row is cannot be told

## The press against the official notice

reconciled-head = { $notice } against the press on the same session: { $press }
reconciled-matched = Matched ({ $n })
reconciled-changed = Another lead or due: press → notice ({ $n })
reconciled-only-press = Only in the press: kept, marked as reference ({ $n })
reconciled-only-notice = Only in the notice ({ $n })
