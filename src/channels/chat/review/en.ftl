### The desk of the secretariat: drafts, their review item by item, publishing.

draft-head = { $document }, { $day }
draft-counts = { $tasks } tasks read; { $undated } without a due date, { $ownerless } without a lead, { $unclear } short of the six clarities.
draft-unseen = A draft: nobody but the secretariat sees it. Please look through it before publishing.
draft-waiting = The same number is here with other content. This version waits: publishing replaces the old one, discarding keeps it.
draft-lead = lead: { $names }
draft-no-lead = lead unclear
draft-support = support: { $names }
draft-due = due { $day } (“{ $phrase }”)
draft-due-day = due { $day }
draft-due-phrase = no due date (“{ $phrase }”)
draft-no-due = no deadline
draft-unread = Page { $pages } could not be read: please compare with the paper or scan it again.
draft-unsure = to be compared: { $words }
draft-unclear = unclear: { $what }
clarity-person = person
clarity-work = work
clarity-time = time
clarity-responsibility = responsibility
clarity-product = product
clarity-authority = authority
button-draft = See the tasks
button-list-xlsx = Excel
button-list-docx = Word
button-list-more = Comments, parts…
button-publish = Publish
button-discard = Discard
button-publish-sure = Approve all and publish
button-discard-sure = Discard
publish-sure = Publishing { $document }: { $tasks } tasks, { $approved } approved, { $unseen } seen by nobody. Publishing now approves all { $tasks } tasks as they stand; every member will see them.
discard-sure = Discard { $document }? The draft is gone; the file can be sent again.
discard-reason = discarded in chat
discarded = { $document } is discarded.
published-now = { $document } is published: { $tasks } tasks, { $continued } continue earlier ones, { $doubtful } to be looked at.
officers-told = { $n ->
    [one] 1 officer has
   *[other] { $n } officers have
} been told of their agency's tasks.
officers-not-told = The document was issued more than { $days } days ago, so officers are not told.
assigned = { $document }, { $day } assigns { $n ->
    [one] 1 task
   *[other] { $n } tasks
} to your agency:
due-moved = new due date { $day } (before { $from })
assigned-changed = { $document }, { $day } changes or adds { $n } of your agency's tasks:
assigned-more = and { $n } more; type /nhiemvu to see all.
assigned-receive = Reply “received” to have the receipt recorded; if a task is not your agency's, please reply to this message.

## Review item by item

draft-review = Sure { $sure } · to be looked at { $doubtful } · approved { $approved }.
button-review = Review item by item
button-approve-sure = Approve the sure ones ({ $n })
button-track-all = Accept proposed tracking dates ({ $n })
button-overview = Overview
button-before = ‹ Before
button-after = Next ›
draft-page-of = Page { $page }/{ $pages }
card-head = { $document } · task { $n }/{ $of }
card-page = page { $page }
card-continues = Continues { $code }: due { $from } → { $to }
card-may-continue = May continue { $code } “{ $title }”
card-approved = Approved by { $by }
card-waiting = Not approved yet
no-day = none
nobody = nobody
item-doubt-model = To be looked at: proposed by the model, not read by the rules; becomes a task only when it is approved by itself
item-doubt-disagreement = To be looked at: the model reads it otherwise than the rules; what the rules read is kept
model-read = The model reads: { $read }
model-proposed = proposed by the model, not approved
model-counts = The model proposes { $proposed } more and reads { $otherwise } otherwise: please look at each.
publish-left = { $n ->
    [one] 1 proposal of the model that nobody approved is
   *[other] { $n } proposals of the model that nobody approved are
} not made a task and stay in review:
item-doubt-unsure-figures = A look is needed: a number or date read from the picture is not sure
item-doubt-no-lead = Please look: the lead is unclear
item-doubt-unread-due = Please look: the text speaks of a deadline, but no day follows
item-doubt-doubtful-link = Please look: it may continue an earlier task
item-doubt-act = Please look: the document changes or stops an earlier task
tracking-proposed = Internal tracking date (proposed): { $day }, { $rhythm }; { $because }
tracking-kept = Internal tracking date: { $day }, { $rhythm }
tracking-because-urgent = the text is urgent
tracking-because-standing = standing work
tracking-because-long = a product that several bodies sign
tracking-because-ordinary = no deadline is named
rhythm-weekly = weekly
rhythm-monthly = monthly
rhythm-quarterly = quarterly
menu-edit = Edit
menu-drop = Drop
menu-split = Split
menu-merge = Merge with…
menu-link = Continuation
button-approve = Approve
button-undo = Undo
button-back = Back
button-card = See the card
button-keep = Record it
button-again = Type again
type-lead = Lead
type-support = Support
type-due = Deadline
type-title = Title
type-parts = Type the parts
type-reason = Another reason
type-code = Type a task code
type-tracking = Edit the tracking date
ask-item-lead = Who leads “{ $title }”? For example: Bộ Nội vụ; Sở Tài chính tỉnh Nghệ An
ask-item-support = Who supports “{ $title }”? For example: Bộ Tài chính; UBND tỉnh Nghệ An. Type “none” where nobody does.
ask-item-due = When is “{ $title }” due? For example: 31/12/2025; trước 15/9; trong quý I/2026; hằng tháng; không có hạn
ask-item-title = What is the new title of “{ $title }”?
ask-item-parts = Please type the parts of “{ $title }”, one a line; a deadline of its own behind “|”. For example:
    Lập danh sách trạm y tế | trước 15/9
    Tập huấn cán bộ | trong quý IV/2025
ask-item-reason = Why is “{ $title }” dropped? Please type the reason.
ask-item-code = Which task does “{ $title }” continue? Please type its code, for example NV-0012.
ask-item-tracking = The internal tracking date of “{ $title }”? For example: 15/01/2026; 15/01/2026, hằng tuần; hằng quý
unread-owners = Not known: { $names }.
unread-due = No deadline could be read in “{ $text }”.
unread-parts = Two parts at least are needed, one a line.
unread-code = There is no task “{ $text }”.
confirm-tap = A tap on “Record it” or on the split does it; nothing has changed so far.
field-lead = Lead
field-support = Support
field-due = Deadline
field-title = Title
merge-with = Merge with which task?
split-at = It can be split at the semicolons:
split-nowhere = There is no semicolon to split at; the parts can be typed.
button-split-clauses = Split into { $n } parts as above
button-split-parts = Split into { $n } parts
edit-what = What is to be edited?
link-which = Does it continue a task assigned before?
drop-why = Why is it dropped?
drop-for-no-task = Not a task
drop-for-double = Same as another task
drop-for-general = General words, nothing assigned
drop-for-elsewhere = Not the committee's affair
button-continuing = Continues { $code }
button-not-continuing = Does not continue { $code }
button-track = Accept the tracking date
did-approve = “{ $title }” is approved.
did-approve-sure = { $n } sure tasks are approved.
did-edit = Edited and approved. { $what }
did-split = “{ $title }” is split into { $n } parts.
did-merge = “{ $title }” is merged with “{ $other }”.
did-drop = “{ $title }” is dropped: { $reason }.
did-link = “{ $title }” is linked to the earlier task.
did-refuse = Recorded: “{ $title }” does not continue it.
did-track = The internal tracking date of “{ $title }” is recorded.
did-track-all = Internal tracking dates are recorded for { $n } tasks without a deadline.
approved-already = { $by } has approved this task.
none-sure = No sure task waits for approval.
none-to-track = No task needs a tracking date.
gone-edited = { $by } has edited this task. It now reads:
gone-split = { $by } has split this task. It now reads:
gone-merged = { $by } has merged this task. It now reads:
gone-dropped = { $by } has dropped this task. Next:
gone-undone = { $by } has undone this change. It now reads:
undo-undone = Undone.
undo-too-late = More than a minute has passed, so it cannot be undone; it can be edited here.
undo-not-found = This was undone before.
undo-built-upon = { $by } has gone on from it, so it cannot be undone.
publish-reviewed = Publishing { $document }: all { $tasks } tasks were approved one by one. Every member will see them.
publish-unseen = { $document }: nobody has looked at { $n } tasks. Published now, they are marked “not reviewed”: they are in the lists, but in no figures, letters or reports to leaders until somebody looks.
and-more = and { $n } more
button-review-rest = See the { $n } not approved yet
button-publish-now = Publish now
button-publish-unseen = Publish, marked “not reviewed”
published-unseen = { $n } tasks are marked “not reviewed”.

## Drafts that wait

button-open = Review { $n }
no-drafts = No draft is waiting.
drafts-head = Drafts waiting ({ $n }/{ $of })
drafts-row = { $tasks } tasks, { $approved } approved · { $state }
drafts-draft = draft
drafts-waiting = version waiting to be accepted

## Replacements and corrections

draft-replaces = Once published it takes the place of { $document }.
draft-names-replaced = The text says that it replaces or corrects { $document }. Nothing has changed; please tap the button where it replaces all of it.
button-diff = Compare with what is published
button-supersede = Replace { $document }
did-supersede = Recorded: once published it takes the place of { $document }.
diff-nothing = This document replaces nothing.
diff-current = what is published
diff-head = Compared with { $document }: { $changed } changed, { $added } added, { $removed } removed, { $unchanged } unchanged.
diff-added = added { $title }
diff-removed = removed { $title }

## Six clarities

button-clarity = Check the six clarities
clarity-on = ☑ { $name }
clarity-off = ☐ { $name }

## After publication

said-done = { $document } says that { $n } tasks are completed. Nothing has changed:
said-done-confirm = Please open each task, look, and confirm it where there is evidence.
button-withdraw = Withdraw the document
ask-withdraw = Why is { $document } withdrawn? Please type the reason, or number and date of the paper.
withdraw-sure = Withdraw { $document } ({ $tasks } tasks) from today on?
withdraw-reason = Reason: { $reason }. Answers given before keep what they said.
button-withdraw-sure = Withdraw
withdrew = { $document } is withdrawn: { $reason }.
withdrew-waiting = The waiting version of { $document } is discarded; what is published stays.
button-reassign = Give to another agency
ask-reassign = { $code } “{ $title }” is led by { $names }. Who is to lead it? For example: Bộ Nội vụ
ask-ground = By which paper, or why, is it given to { $names }? For example: Công văn 123/VPCP-TH ngày 18/12/2025
reassign-ground = Ground: { $reason }; in effect from { $day }. The paper that assigned it stays as it is.
button-reassign-sure = Give it to them
reassigned = { $code } is given to { $names }.
reassigned-already = { $code } was given to { $names } before.
reassign-undone = The change of { $code } is undone.
now-yours = { $code } “{ $title }” is now led by your agency. Reply “received” to have the receipt recorded.
no-longer-yours = { $code } “{ $title }” is now led by { $names }.
