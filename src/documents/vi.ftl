### Vì sao một tệp không đọc được và cần làm gì.

unreadable-empty = { $file }: tệp không có nội dung chữ. Đề nghị kiểm tra và gửi lại tệp có nội dung.
unreadable-too-large = { $file }: tệp vượt quá dung lượng cho phép. Đề nghị tách thành nhiều tệp nhỏ hơn rồi gửi lại.
unreadable-too-many-pages = { $file }: tệp có quá nhiều trang. Đề nghị tách thành nhiều tệp rồi gửi lại.
unreadable-archive-too-large = { $file }: nội dung sau khi giải nén vượt giới hạn an toàn nên không được mở. Đề nghị mở tệp bằng phần mềm soạn thảo, bỏ bớt hình ảnh, lưu lại rồi gửi.
unreadable-timed-out = { $file }: đọc tệp quá thời gian cho phép nên đã dừng. Đề nghị tách thành nhiều tệp nhỏ hơn rồi gửi lại.
unreadable-unknown-kind = { $file }: không nhận ra định dạng của tệp. Đề nghị gửi một trong các loại: .docx, .doc, .pdf, .txt, .md, .html, .xlsx, .csv, hoặc ảnh .jpg, .png, .webp, .tif, .bmp.
unreadable-scan = { $file }: không đọc được chữ trên các trang quét (bản quét quá mờ, quá nhiễu hoặc không có chữ). Đề nghị quét lại ở 200–300 dpi, đặt thẳng trang, hoặc gửi bản Word, bản PDF có chữ.
unreadable-image = { $file }: không đọc được chữ trong ảnh (ảnh mờ, thiếu sáng, hoặc tệp ảnh bị hỏng). Đề nghị chụp lại rõ nét, đủ sáng, trọn trang và gửi dạng JPG hoặc PNG, hoặc gửi bản Word.
unreadable-encrypted = { $file }: tệp được đặt mật khẩu nên không mở được. Đề nghị bỏ mật khẩu, lưu lại rồi gửi.
unreadable-damaged = { $file }: tệp bị hỏng hoặc tải lên chưa trọn vẹn. Đề nghị mở lại tệp, lưu lại rồi gửi.
unreadable-broken-font = { $file }: lớp chữ của PDF bị lỗi phông và hình trang cũng không đọc được. Đề nghị gửi bản Word hoặc xuất lại PDF.
misnamed = { $file }: tên tệp có đuôi { $ending } nhưng nội dung không phải loại tệp đó. Đề nghị mở bằng phần mềm đã tạo ra tệp, chọn “Lưu thành” đúng loại rồi gửi lại.
