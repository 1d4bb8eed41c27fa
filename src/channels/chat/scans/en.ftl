### Scans and photographs while they are being read.

upload-page = { $file }: reading page { $page } of { $pages }.
photos-received = The photo was received and is being read. Photos sent together are read as one document, in the order sent.
photos-late = This photo came after the others sent with it had been read. Please send them all again together.
photos-name = photograph
