### Files that leave the house: reports, letters, calendars.

file-written = { $tasks } tasks written to { $file }
file-kind = --out takes a .xlsx, .docx or .ics file
letterhead-changed = Letterhead changed
letterhead-unknown = There is no field "{ $name }"; the fields: { $names }
letterhead-wrong = "{ $name }": too long
