### Why a file could not be read and what to do.

unreadable-empty = { $file }: the file holds no text. Please check it and send one that does.
unreadable-too-large = { $file }: the file is larger than allowed. Please split it into smaller files and send them again.
unreadable-too-many-pages = { $file }: the file has too many pages. Please split it into several files and send them again.
unreadable-archive-too-large = { $file }: its content would expand beyond the safe limit, so it was not opened. Please open it in an office program, remove pictures, save it and send it again.
unreadable-timed-out = { $file }: reading took too long and was stopped. Please split it into smaller files and send them again.
unreadable-unknown-kind = { $file }: the kind of file is not known. Please send one of: .docx, .doc, .pdf, .txt, .md, .html, .xlsx, .csv, or a picture: .jpg, .png, .webp, .tif, .bmp.
unreadable-scan = { $file }: the words on the scanned pages could not be read (too faint, too much grain, or no words). Please scan again at 200–300 dpi with the pages straight, or send the Word file or a PDF with text.
unreadable-image = { $file }: the words in the picture could not be read (blurred, too dark, or a damaged file). Please take it again, sharp, well lit and with the whole page, as JPG or PNG, or send the Word file.
unreadable-encrypted = { $file }: the file is protected with a password. Please remove the password, save it and send it again.
unreadable-damaged = { $file }: the file is damaged or was not uploaded whole. Please open it, save it again and send it.
unreadable-broken-font = { $file }: the letters of this PDF are broken and the pictures of its pages could not be read either. Please send the Word file or export the PDF again.
misnamed = { $file }: its name ends in { $ending }, but its content is of another kind. Please open it in the program that made it, save it as that kind and send it again.
