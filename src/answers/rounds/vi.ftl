### Đợt báo cáo trong câu trả lời. Chỉ nói “chưa nhận được báo cáo”; đã qua hạn gửi bao nhiêu ngày chỉ nói với cơ quan giúp việc.

head = “{ $round }”, hạn gửi { $day }{ $clock }.
left = còn { $n } ngày
today = hạn hôm nay
past = đã qua hạn gửi { $n } ngày
sent = Đã gửi { $sent }/{ $of } cơ quan:
sent-none = Đã gửi 0/{ $of } cơ quan.
sent-line = { $agency }: { $number }, ngày { $day }
no-number = chưa có số văn bản
late = sau hạn gửi { $n } ngày
again = gửi { $n } lần, lấy văn bản ghi nhận sau cùng
missing = Chưa nhận được báo cáo ({ $n }):
complete = Đã nhận đủ báo cáo.
not-asked = { $agency } không thuộc đợt báo cáo này.
own-sent = Đã nhận báo cáo của { $agency }: { $number }, ngày { $day }.
own-missing = Chưa nhận được báo cáo của { $agency }.
send-to = Nơi nhận: { $to }
form-head = Nội dung báo cáo:
none-open = Hiện không có đợt báo cáo nào đang mở.
none-for-agency = Hiện không có đợt báo cáo nào đang mở đối với cơ quan của đồng chí.
