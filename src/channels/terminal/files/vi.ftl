### Các tệp gửi ra ngoài: báo cáo, công văn, lịch.

file-written = Đã ghi { $tasks } nhiệm vụ vào { $file } (written)
file-kind = --out cần tệp .xlsx, .docx hoặc .ics (xlsx, docx or ics)
letterhead-changed = Đã đổi tiêu đề công văn (letterhead changed)
letterhead-unknown = Không có mục "{ $name }"; các mục: { $names } (unknown field)
letterhead-wrong = "{ $name }": quá dài (too long)
