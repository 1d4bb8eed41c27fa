### Bản quét và ảnh chụp trong lúc đọc.

upload-page = { $file }: đang đọc trang { $page }/{ $pages }.
photos-received = Đã nhận ảnh, đang đọc. Các ảnh gửi cùng một lượt được đọc thành một văn bản, theo thứ tự gửi.
photos-late = Ảnh này đến sau khi đã đọc xong các ảnh cùng lượt. Đề nghị gửi lại tất cả trong một lượt.
photos-name = ảnh chụp
