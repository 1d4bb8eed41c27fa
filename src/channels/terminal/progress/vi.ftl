### Lệnh báo cáo, quyết định, số liệu

no-such-task = Không có nhiệm vụ { $code }.
agency-not-found = Không tìm thấy cơ quan "{ $name }".
not-bound = { $code } không giao cho { $agency }.
nothing-told = Không đọc được tình hình thực hiện trong: { $text }
recorded = Đã ghi nhận báo cáo của { $agency }.
stands = { $code }: { $status }.
stands-due = { $code }: { $status }, hạn { $day }.
which-request = Có { $n } đề nghị đang chờ; đề nghị chọn một bằng --request:
request-line = { $agency }, ngày { $day }, { $what }: “{ $text }”
open-request =
    Đề nghị chưa nêu rõ điều cần đổi; chưa ghi nhận gì. { $request }
    Bổ sung rồi chạy: { $command }
accepted = Đã đồng ý với đề nghị của { $request }
changed-lead = Đã giao lại { $code }: chủ trì { $from } → { $to }.
changed-date = Đã đính chính thời hạn { $code }: { $from } → { $to }.
changed-merge = Đã lồng ghép: { $code } dẫn về { $into }.
changed-wording = Đã sửa nội dung { $code }: “{ $from }” → “{ $to }”.
changed-stop = Đã dừng { $code }.
reason = Lý do: { $reason }
not-merged = Không lồng ghép được { $code } với { $into }: hai lần giao không nối thành một nhiệm vụ. Chưa ghi nhận gì.
not-changed = Không thực hiện được thay đổi đối với { $code }. Chưa ghi nhận gì.
no-such-document = Không có văn bản "{ $document }".
give-reason = (--document hoặc --reason)
give-date = (--to)
