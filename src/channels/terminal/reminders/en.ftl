### The command letter: reminder letters

nothing = { $agency } has no task past due to remind of; tasks nobody reviewed are left out: { $unsettled }.
not-for-letter = Not for a letter: { $codes } (not reviewed, not due, reported on, or not led by the agency).
not-led = { $agency } does not lead: { $codes }.
written = Draft of reminder no. { $n } to { $agency }, tasks: { $tasks }: { $file }. It does not count as sent.
kept = Draft { $id } is kept: { $codes }. Once issued: letter --sent NUMBER --date D --draft { $id } --by NAME
not-kept = Without --by the draft is not kept: its tasks have to be named again when it is issued.
unsettled = Left out, as nobody reviewed them or no official document gives them: { $n }.
draft-line = { $id } · no. { $n } to { $agency } · { $codes } · made on { $day }, { $by }
drafts-none = There is no draft of a reminder letter that is not issued.
no-draft = There is no draft { $id }, or it was issued or dropped.
dropped = Dropped: draft { $draft }
which-agency = --draft ID or --agency NAME is needed; the drafts: letter --drafts
which-draft = Several drafts are not issued; please choose with --draft ID:
no-open-draft = No draft to this agency is open. Please name the tasks of the letter: add --tasks "NV-0001, NV-0002".
letter-recorded = Letter { $number } is recorded: reminder no. { $n }, { $codes }.
letter-already = Letter { $number } was recorded before: reminder no. { $n }, { $codes }.
issue-number = A letter's number has a digit and at most 80 characters.
issue-future = The letter cannot be dated after today.
issued-line = { $number } of { $day } to { $agency } · no. { $n } · { $codes }
issued-none = No reminder letter is recorded as issued.
