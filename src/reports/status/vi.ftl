### Báo cáo, công văn, lịch: các tệp gửi ra ngoài.

product = Đôn Đốc
as-of = (Số liệu tính đến { $day })
only-agency = Cơ quan: { $agency }
only-about = Phạm vi: { $about }
total = Tổng số
not-shown = Không hiển thị tình trạng
no-information-explained = “Đến hạn, chưa có thông tin”: đã đến hạn nhưng chưa nhận được báo cáo nào; không phải là quá hạn.
called-tb = Thông báo số { $number }
called-kl = Kết luận số { $number }
called-cv = Công văn số { $number }
called-qd = Quyết định số { $number }
called-nq = Nghị quyết số { $number }
called-ct = Chỉ thị số { $number }
called-other = văn bản số { $number }
document-dated = { $name }, ngày { $day }
page = trang { $page }
no-due = Chưa xác định
due-moved = { $day } (trước đây: { $before })
note-reference = tạm tính theo báo chí, ghi chép
note-draft = theo dự thảo
note-unreviewed = chưa rà soát
note-may-continue = có thể tiếp nối { $codes }
note-unconfirmed = hoàn thành theo ngày trình, chưa được xác nhận
reported-in-progress = đang thực hiện
reported-submitted = đã trình
reported-reported-done = báo cáo hoàn thành
reported-no-change = chưa có thay đổi
reported-cell = { $day }: { $what }
not-reported = Chưa có

## Tình trạng theo bảng chính thức

standing-in-time = Chưa hoàn thành, trong hạn
standing-due-soon = Chưa hoàn thành, sắp đến hạn
standing-overdue = Chưa hoàn thành, quá hạn
standing-no-information = Đến hạn, chưa có thông tin
standing-waiting-confirmation = Báo cáo hoàn thành, chờ xác nhận
standing-waiting-approval = Đã trình, chờ cấp có thẩm quyền
standing-done-on-time = Đã hoàn thành, đúng hạn
standing-done-late = Đã hoàn thành, quá hạn
standing-done = Đã hoàn thành
standing-undated = Chưa xác định thời hạn
standing-recurring = Thường xuyên, định kỳ
standing-cancelled = Đã dừng
standing-not-shown = Không hiển thị tình trạng
annex-done = Nhiệm vụ đã hoàn thành
annex-in-time = Nhiệm vụ chưa hoàn thành, trong hạn
annex-overdue = Nhiệm vụ chưa hoàn thành, quá hạn
annex-no-information = Nhiệm vụ đến hạn, chưa có thông tin
annex-undated = Nhiệm vụ chưa xác định thời hạn; thường xuyên, định kỳ

## Bảng tính

sheet-overview = Tổng hợp
status-title = Tình hình thực hiện nhiệm vụ của { $committee }
sheet-title = { $document } – số liệu tính đến { $day }
column-n = TT
column-code = Mã
column-title = Nhiệm vụ
column-assignedBy = Văn bản giao (số, ngày, điểm)
column-lead = Chủ trì
column-support = Phối hợp
column-due = Thời hạn
column-product = Kết quả/sản phẩm (số, ngày)
column-status = Tình trạng
column-obstacles = Vướng mắc, kiến nghị
column-note = Ghi chú
column-quote = Trích nguyên văn
column-source = Các văn bản đã giao
column-reported = Báo cáo gần nhất

## Báo cáo phục vụ phiên họp

report-draft = (DỰ THẢO – do hệ thống tổng hợp, đề nghị rà soát trước khi sử dụng)
report-head = BÁO CÁO
report-subject = Tình hình thực hiện các nhiệm vụ được giao tại kết luận của { $committee }
report-1 = 1. Tình hình chung
report-total = Tại { $documents } văn bản đang có hiệu lực, { $committee } đã giao { $total } nhiệm vụ (đã rà soát, theo văn bản chính thức).
report-apart = Trong đó { $collective } nhiệm vụ chung, giao cho nhóm cơ quan, được tính riêng; số liệu ngay dưới đây là của { $own } nhiệm vụ giao từng cơ quan.
report-done = Đã hoàn thành { $done } nhiệm vụ: đúng hạn { $on }, quá hạn { $late }, không có ngày để tính { $undated }.
report-unconfirmed = Trong số đã hoàn thành có { $n } nhiệm vụ hoàn thành do đã trình, chưa được xác nhận.
report-open = Chưa hoàn thành: trong hạn { $intime }, quá hạn { $overdue }; đến hạn, chưa có thông tin { $unknown }; chưa xác định thời hạn hoặc thường xuyên, định kỳ { $undated }.
report-waiting = Trong số trong hạn và chưa xác định thời hạn: báo cáo hoàn thành, chờ xác nhận { $confirmation }; đã trình, chờ cấp có thẩm quyền { $approval }.
report-rates = Tỷ lệ hoàn thành: { $ofAll } tính trên tổng số được giao ({ $done }/{ $total }); { $ofDue } tính trên số đã hoàn thành hoặc đã đến hạn ({ $done }/{ $due }).
report-delay = Chậm trung bình { $days } ngày ({ $n } nhiệm vụ hoàn thành quá hạn).
report-slips = Điều chỉnh thời hạn: giao lại { $reissued }, gia hạn { $granted }, đính chính { $corrected } lần.
report-collective = Nhiệm vụ chung của nhóm cơ quan ({ $n } nhiệm vụ, tiến độ theo từng cơ quan):
report-unsettled = Ngoài ra có { $n } nhiệm vụ chưa rà soát hoặc chưa có văn bản chính thức, không đưa vào số liệu trên.
report-2 = 2. Kết quả nổi bật
report-2-none = Chưa có nhiệm vụ hoàn thành kèm số, ngày văn bản sản phẩm.
report-result = - { $title }: { $lead } đã hoàn thành ({ $product }).
report-result-unconfirmed = - { $title }: { $lead } báo cáo đã trình ({ $product }), chưa được xác nhận.
report-3 = 3. Tồn tại, hạn chế
report-3-none = Không có nhiệm vụ quá hạn hoặc đến hạn mà chưa có thông tin.
report-overdue = - { $title } ({ $lead } chủ trì, hạn { $due }): quá hạn.
report-no-information = - { $title } ({ $lead } chủ trì, hạn { $due }): đến hạn, chưa có thông tin.
report-4 = 4. Khó khăn, vướng mắc và kiến nghị
report-4-none = Các cơ quan chưa báo cáo khó khăn, vướng mắc.
report-4-all = Có { $n } vướng mắc chưa được trả lời:
report-kind = Về { $kind } ({ $n }):
report-obstacle = - { $agency } ({ $code }, ngày { $day }): { $body }.
report-obstacle-escalated = - { $agency } ({ $code }, ngày { $day }): { $body }; đã chuyển cấp trên.
report-5 = 5. Đề xuất nội dung kết luận
report-5-text = … (thư ký bổ sung)
annex-number = Phụ lục { $n }
annex-of = (Kèm theo Báo cáo của { $committee }, số liệu tính đến { $day })
annex-empty = Không có nhiệm vụ.

## Công văn đôn đốc

letter-draft = (DỰ THẢO)
letter-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
letter-motto = Độc lập - Tự do - Hạnh phúc
letter-number = Số:          /{ $symbol }
letter-about = V/v đôn đốc thực hiện nhiệm vụ tại { $documents }
letter-place = { $place }, ngày      tháng      năm { $year }
letter-to = Kính gửi: { $agency }
letter-before = Tiếp theo Công văn số { $number } ngày { $day } (đôn đốc lần { $n });
letter-grounds = Tại { $documents }, { $committee } đã giao { $agency } chủ trì các nhiệm vụ nêu tại Phụ lục kèm theo ({ $n } nhiệm vụ).
letter-no-report = Đến ngày { $day }, { $office } chưa nhận được báo cáo của quý cơ quan về kết quả thực hiện { $n } nhiệm vụ này.
letter-no-result = Đến ngày { $day }, { $office } chưa nhận được báo cáo hoàn thành của quý cơ quan đối với { $n } nhiệm vụ này; { $reported } nhiệm vụ đã có báo cáo tình hình (ngày gần nhất ghi tại Phụ lục).
letter-overdue = Đến ngày { $day }, { $n } nhiệm vụ này đã quá thời hạn được giao và chưa hoàn thành.
letter-asks = Để kịp thời tổng hợp, báo cáo Trưởng Ban Chỉ đạo, đề nghị { $agency } báo cáo bằng văn bản các nội dung sau:
letter-ask-1 = 1. Kết quả thực hiện đến nay (nêu rõ sản phẩm, số và ngày của văn bản, nếu có).
letter-ask-2 = 2. Lý do chậm (nếu có).
letter-ask-3 = 3. Khó khăn, vướng mắc và kiến nghị.
letter-ask-4 = 4. Cam kết thời hạn hoàn thành.
letter-reply = Báo cáo gửi về { $office } trước ngày { $day }. Đầu mối liên hệ: { $contact }.
letter-thanks = Trân trọng cảm ơn sự phối hợp của { $agency }./.
letter-recipients = Nơi nhận:
letter-as-above = Như trên
letter-archive = - Lưu: { $archive }.
letter-signer = (Ký, ghi rõ họ tên)
letter-annex = Phụ lục
letter-annex-title = NHIỆM VỤ { $agency } CHỦ TRÌ, ĐỀ NGHỊ BÁO CÁO
letter-annex-of = (Kèm theo Công văn số      /{ $symbol } ngày      tháng      năm      của { $issuer })

## Lịch

event-summary = { $code }: đến hạn – { $title }
event-description = Chủ trì: { $lead }
  “{ $quote }”
  Theo { $document }
