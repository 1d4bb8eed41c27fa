### Command that takes in an agency's letter of reports

letter-head = { $paper }, of { $agency }: { $rows } rows.
letter-new = Received.
letter-version = A letter of the same number and day was received on { $day }: this is another version; what is the same is not recorded again.
letter-already = This letter was received on { $day }; nothing was added.
letter-pending = No report is recorded yet. Record with: receive FILE --by NAME --accept
letter-accepted = { $n } reports recorded, resting on this letter.
letter-update = { $code } · { $title } ({ $match })
letter-told = { $state }
letter-percent = { $percent }%
letter-product = product: { $paper }
letter-expected = expected { $day }
letter-obstacle = difficulty: { $text }
letter-extension = asks for an extension until { $day }; { $due ->
    [none] the task has no due date until it is agreed
   *[other] the due date stays { $due } until it is agreed
}
letter-closed = Ended before, left as it is: { $codes }
letter-unchanged = Nothing new: { $codes }
letter-doubtful = Unsure · row { $row }: “{ $task }” may be { $codes }
letter-unmatched = No matching task · row { $row }: “{ $task }” – { $said }
letter-refused = { $code }: not recorded ({ $why })
letter-of-another = The letter bears the head of { $agency }, not of the agency named.
no-letter-agency = It cannot be read whose letter this is; name it with --agency NAME.
no-letter-table = The annex is a picture of a table whose cells cannot be told apart. Please take it again, straight, sharp and with the whole frame of the table, or send the letter as .docx, .xlsx or .pdf so that each row can be read.
no-letter = There is neither a letter's number nor a row that tells how a task stands.
letter-secret = The file seems to be marked { $level }: nothing was kept. Delete it yourself and report it as the rules say.
found-by-code = by code
found-by-source = by the document that gave it
found-by-wording = by its wording
found-by-person = chosen by a person
stands-in-progress = in progress
stands-submitted = submitted
stands-reported-done = reported as completed
stands-no-change = nothing new
letter-nearest = nearest tasks: { $codes }
letter-dropped = Left out as asked: rows { $rows }
letter-row-hint = Give a row its task with: receive FILE --by NAME --row { $row }=NV-0123 --accept
row-expected = --row takes N=NV-0123 or N=none, not “{ $given }”.
no-such-row = The letter has no row { $row }; nothing was recorded.
row-not-bound = Row { $row }: { $code } is no task of { $agency }; nothing was recorded.
row-taken = Row { $row } was recorded for { $code } before; nothing was added.
letter-compare = Read from a picture and unsure; please compare with the paper (row: as read): { $words }
