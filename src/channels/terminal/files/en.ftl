### Files that leave the house: reports, letters, calendars.

file-written = { $tasks } tasks written to { $file }
file-kind = --out takes a .xlsx, .docx or .ics file
letter-nothing = No task of { $agency } is due for a reminder; tasks not yet reviewed never stand in a letter: { $unsettled }
letter-written = Draft of reminder { $n } to { $agency }, { $tasks } tasks: { $file }. It counts as sent once it was issued: letter --agency … --sent NUMBER --date DAY --by NAME
letter-unsettled = { $n } tasks were left out: not reviewed, or no official document
letter-recorded = Letter { $number } recorded (reminder { $n })
letter-already = Letter { $number } is recorded already (reminder { $n })
letterhead-changed = Letterhead changed
letterhead-unknown = There is no field "{ $name }"; the fields: { $names }
letterhead-wrong = "{ $name }": too long
