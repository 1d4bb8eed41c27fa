### Bước tiếp theo khi đồng ý một đề nghị điều chỉnh của cơ quan: đúng điều đã đề nghị, đọc lại rồi mới thực hiện

next-lead = Đề nghị giao { $agencies } chủ trì. Chưa có gì thay đổi cho đến khi bấm xác nhận dưới đây.
next-date = Đề nghị thời hạn { $day }. Chưa có gì thay đổi cho đến khi xác nhận.
next-stop = Đề nghị dừng thực hiện. Chưa có gì thay đổi cho đến khi xác nhận.
ask-merge = Lồng ghép { $code } với nhiệm vụ nào? Đề nghị gõ mã, ví dụ NV-0007.
ask-wording = Nội dung mới của { $code } là gì? Trích dẫn nguyên văn của văn bản vẫn giữ.
merge-two = Lồng ghép { $code } với { $into }
merge-one = { $code } · { $title }
merge-how = Hai nhiệm vụ thành một: mã cũ hơn được giữ, mã kia dẫn về mã đó; các lần giao, thời hạn, báo cáo được gộp.
reword-head = Sửa nội dung { $code }
reword-from = đang ghi: { $title }
reword-to = sẽ ghi: { $title }
reword-quote = Trích dẫn nguyên văn của văn bản không thay đổi.
next-reason = Lý do: { $reason }
button-merge-sure = Đúng, lồng ghép
button-reword-sure = Đúng, sửa nội dung
merged = Đã lồng ghép: còn một nhiệm vụ { $code }.
not-merged = Không lồng ghép được { $code } với { $into }: hai lần giao không nối thành một nhiệm vụ. Chưa có gì thay đổi.
reworded = Đã sửa nội dung { $code }: { $title }
no-such-task = Không có nhiệm vụ { $code }.
merged-already = { $code } và { $into } đã là một nhiệm vụ.
told-merged = { $code } được lồng ghép với { $into }. Lý do: { $reason }
told-reworded = Nội dung { $code } được sửa: { $title }. Lý do: { $reason }
