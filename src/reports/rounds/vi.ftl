### Đợt báo cáo: lời nhắn cho nhóm đầu mối, mẫu báo cáo, mục trong báo cáo phiên họp. Với cơ quan chỉ nói “chưa nhận được báo cáo”.

group-greeting = { $office } kính gửi các đồng chí đầu mối.
group-thanks = Trân trọng cảm ơn { $n } cơ quan đã gửi “{ $round }”: { $agencies }.
group-complete = Đến nay đã nhận đủ “{ $round }” của các cơ quan. Trân trọng cảm ơn.
group-ask = Hạn gửi “{ $round }” là ngày { $day }. Kính đề nghị các cơ quan chưa gửi quan tâm gửi đúng hạn.
cut-off-moved = { $day } (trước đó { $before })
group-still = Hạn gửi “{ $round }” là ngày { $day }. Kính đề nghị các cơ quan chưa gửi sớm gửi để kịp tổng hợp.
group-missing = Đến nay chưa nhận được báo cáo của { $n } cơ quan: { $agencies }. Nếu đã gửi, kính đề nghị cho biết số, ngày công văn.
group-send-to = Nơi nhận, đầu mối liên hệ: { $to }
group-close = Trân trọng.
others = và { $n } cơ quan khác

form-title = Mẫu { $round } (tình hình thực hiện nhiệm vụ được giao)
form-agency = Cơ quan báo cáo: { $agency }
form-number = Số văn bản: …………  ngày …… tháng …… năm ………
form-cut-off = Hạn gửi: ngày { $day }
form-ordinal = TT
form-code = Mã
form-task = Nhiệm vụ
form-document = Văn bản giao
form-due = Thời hạn
form-result = Kết quả (sản phẩm: số, ngày)
form-why = Lý do chậm
form-obstacles = Khó khăn, vướng mắc, kiến nghị
form-promise = Cam kết thời hạn
form-given-by = { $document }, ngày { $day }
form-foot = Trang &P/&N

section-title = Tình hình gửi báo cáo: { $round }
section-sent = Đến ngày { $day } đã nhận báo cáo của { $sent }/{ $of } cơ quan; hạn gửi { $cut-off }.
section-missing = Chưa nhận được báo cáo của { $n } cơ quan (dùng nội bộ cơ quan giúp việc, không gửi kèm báo cáo): { $agencies }.
section-complete = Đã nhận đủ báo cáo của các cơ quan.
section-agency = Cơ quan
section-number = Số văn bản
section-date = Ngày
section-note = Ghi chú
section-no-number = chưa có số
section-late = sau hạn gửi { $n } ngày
section-again = gửi { $n } lần, lấy văn bản ghi nhận sau cùng
