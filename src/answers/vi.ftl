### Mọi câu của một câu trả lời. Gọi tên cơ quan, không gọi tên người; không nghiêng về bên nào.

## Hiểu câu hỏi thế nào: loại câu hỏi, vai trò, thời hạn, tình trạng được hỏi

understood = Hiểu câu hỏi là: { $parts }.
kind-list = danh sách nhiệm vụ
kind-count = đếm nhiệm vụ
kind-owner = cơ quan thực hiện
kind-deadline = thời hạn
kind-status = tình trạng
kind-history = quá trình giao
kind-document = văn bản
kind-passages = nội dung văn bản
kind-rank = xếp theo số nhiệm vụ đến hạn
kind-tally = tổng hợp giao và hoàn thành
kind-changes = thay đổi
kind-contact = đầu mối
kind-brief = tóm tắt
kind-obstacles = vướng mắc
kind-reporting = tình hình báo cáo
kind-help = trợ giúp
kind-unsupported = ngoài phạm vi
role-lead = chủ trì
role-support = phối hợp
role-group = nhiệm vụ chung
status-open = chưa hoàn thành
status-overdue = đã đến hạn, chưa hoàn thành
status-due-soon = sắp đến hạn
status-in-time = trong hạn
status-no-information = đến hạn, chưa có thông tin
status-submitted = đã trình
status-reported-done = báo cáo hoàn thành, chờ xác nhận
status-done = đã hoàn thành
status-cancelled = đã dừng
window-to = hạn đến { $day }
window-from-to = hạn từ { $from } đến { $to }
window-from = hạn từ { $day }
given-from-to = giao từ { $from } đến { $to }
given-to = giao đến { $day }
given-from = giao từ { $day }
topic = nội dung “{ $words }”
latest-document = văn bản mới nhất
latest-session = phiên họp gần nhất
session-number = phiên họp thứ { $n }
document-of-day = văn bản, cuộc họp ngày { $day }
any-agency = mọi cơ quan
except = trừ { $names }
moved = { $n ->
    [1] đã điều chỉnh thời hạn
   *[other] đã điều chỉnh thời hạn từ { $n } lần
  }
late-days = quá hạn trên { $n } ngày

## Ngày của số liệu: câu khép lại mọi câu trả lời có con số

as-of = Số liệu tính đến { $day }.
known-on = Theo thông tin đã ghi nhận đến hết ngày { $day }.

## Danh sách

list-head = { $what }: { $n } nhiệm vụ (đủ { $n }/{ $of }).
list-title = Danh sách nhiệm vụ
list-more = … và { $n } nhiệm vụ khác (danh sách đầy đủ ở kết quả --json).
section-lead = Chủ trì
section-support = Phối hợp
section-group = Nhiệm vụ chung (theo nhóm cơ quan)
past-due-split = Quá hạn: { $overdue } · Đến hạn, chưa có thông tin: { $no-information }
undated-too = Ngoài ra có { $n } nhiệm vụ chưa xác định thời hạn, không nằm trong khoảng thời gian được hỏi.
count = { $n } nhiệm vụ.
count-of = { $n } nhiệm vụ ({ $what }).

## Một nhiệm vụ: cơ quan, thời hạn, tình trạng, dấu hiệu cần lưu ý

lead = chủ trì: { $names }
support = phối hợp: { $names }
nobody = chưa nêu rõ cơ quan
due = hạn { $day }
no-due = chưa xác định thời hạn
due-today = đến hạn hôm nay
days-left = còn { $days } ngày
due-next-working-day = hạn rơi vào ngày nghỉ, tính đến hết { $day }
days-past-due = đã qua hạn { $days } ngày
as-written = văn bản ghi “{ $phrase }”
standing-in-time = trong hạn
standing-due-soon = sắp đến hạn
standing-overdue = quá hạn
standing-no-information = đến hạn, chưa có thông tin
standing-waiting-confirmation = báo cáo hoàn thành, chờ xác nhận
standing-waiting-approval = đã trình, chờ cấp có thẩm quyền
standing-done-on-time = đã hoàn thành đúng hạn
standing-done-late = đã hoàn thành quá hạn
standing-done = đã hoàn thành
standing-undated = chưa xác định thời hạn
standing-recurring = thường xuyên, định kỳ
standing-cancelled = đã dừng
standing-not-shown = không hiển thị tình trạng
slip = điều chỉnh thời hạn { $from } → { $to } ({ $days } ngày, { $kind })
slip-kind-re-issued = giao lại với thời hạn mới
slip-kind-extension-granted = gia hạn
slip-kind-corrected = đính chính
slip-by = theo { $document }
mark-reference = tạm tính theo báo chí, ghi chép
mark-draft = theo dự thảo
mark-unreviewed = chưa rà soát
mark-may-continue = có thể tiếp nối { $codes }
mark-tracking = theo dõi nội bộ { $day }, { $rhythm }
rhythm-weekly = hằng tuần
rhythm-monthly = hằng tháng
rhythm-quarterly = hằng quý

## Trả lời về một nhiệm vụ: ai, bao giờ, đến đâu, đã giao những lần nào

owner-is = “{ $title }”: { $names } chủ trì.
support-is = “{ $title }”: phối hợp gồm { $names }.
support-none = “{ $title }”: văn bản không nêu cơ quan phối hợp.
deadline-is = “{ $title }”: hạn { $day }.
deadline-words = “{ $title }”: thời hạn ghi là “{ $phrase }”, chưa xác định ngày.
deadline-none = “{ $title }”: văn bản không nêu thời hạn cụ thể.
status-is = “{ $title }”: { $status }.
history-head = “{ $title }”: { $n } lần giao.
history-line = { $document } – { $due }
reassigned = giao lại cho { $names } từ { $day } ({ $by }; căn cứ: { $reason })
both-clocks = Tính theo lần giao mới nhất: { $latest }; tính theo lần giao đầu: { $first }.
both-clocks-decided = Tính theo thời hạn được quyết định sau cùng: { $latest }; tính theo lần giao đầu: { $first }.
history-decided = ngày { $day }: { $slip }

## Văn bản và đoạn trích

document-number = văn bản số { $number }
document-dated = { $name }, ngày { $day }
documents-head = Tìm thấy { $n } văn bản:
passages-head = Đoạn liên quan nhất trong { $documents } văn bản đã công bố:

## Nhìn chung: xếp thứ tự, tổng hợp, thay đổi, đầu mối, tóm tắt

rank-head = Số nhiệm vụ chủ trì quá hạn, xếp theo số lượng (nhiệm vụ đến hạn chưa có thông tin ghi riêng):
rank-line = { $name }: quá hạn { $overdue }, đến hạn chưa có thông tin { $no-information }, trên { $all } nhiệm vụ chủ trì chưa hoàn thành; lâu nhất { $days } ngày
rank-none = Không có nhiệm vụ chủ trì nào đã đến hạn mà chưa hoàn thành.
rank-note = Không tính nhiệm vụ chung của nhóm cơ quan. Nhiệm vụ chưa có báo cáo được ghi là “đến hạn, chưa có thông tin”.
tally = Giao { $all } nhiệm vụ = đã hoàn thành { $done } (đúng hạn { $done-on-time }, quá hạn { $done-late }, không có ngày để tính { $done-undated }) + chưa hoàn thành { $open } (trong hạn { $in-time }, quá hạn { $overdue }, đến hạn chưa có thông tin { $no-information }) + chưa xác định thời hạn { $undated } + thường xuyên, định kỳ { $recurring }.
rate = Tỷ lệ hoàn thành: { $done }/{ $all } nhiệm vụ được giao; { $done }/{ $due } nhiệm vụ đã hoàn thành hoặc đã đến hạn.
tally-nothing = Không có nhiệm vụ nào được giao trong phạm vi này.
tally-completed = Hoàn thành trong thời gian này, kể cả nhiệm vụ giao trước đó: { $n } ({ $codes }).
tally-completed-none = Trong thời gian này chưa có nhiệm vụ nào hoàn thành, kể cả nhiệm vụ giao trước đó.
tally-then = Ngày { $day }: giao { $all }, đã hoàn thành { $done }, chưa hoàn thành { $open } (quá hạn { $overdue }, đến hạn chưa có thông tin { $no-information }).
tally-collective = Nhiệm vụ chung của nhóm cơ quan (tính riêng):
tally-waiting = Trong số trong hạn và chưa xác định thời hạn: báo cáo hoàn thành, chờ xác nhận { $confirmation }; đã trình, chờ cấp có thẩm quyền { $approval }.
tally-unconfirmed = Trong số đã hoàn thành có { $n } nhiệm vụ hoàn thành do đã trình, chưa được xác nhận.
tally-evidence = Có số, ngày văn bản sản phẩm: { $n }/{ $done } nhiệm vụ đã hoàn thành.
tally-delay = Chậm trung bình { $days } ngày ({ $n } nhiệm vụ hoàn thành quá hạn).
tally-slips = Điều chỉnh thời hạn: giao lại { $re-issued }, gia hạn { $granted }, đính chính { $corrected } lần.
tally-obstacles = Vướng mắc chưa được trả lời: { $n }.
provisional = Số tạm tính: chưa nhiệm vụ nào được rà soát ({ $unreviewed } chưa rà soát, { $unofficial } theo báo chí, ghi chép hoặc dự thảo). Số này không dùng cho báo cáo, công văn.
nothing-reviewed = Chưa có nhiệm vụ nào đã rà soát theo văn bản chính thức nên chưa có số liệu.
not-counted-unreviewed = Không tính { $n } nhiệm vụ chưa rà soát: { $codes }.
not-counted-unofficial = Không tính { $n } nhiệm vụ theo báo chí, ghi chép hoặc dự thảo: { $codes }.
moved-since = So với ngày { $day }, { $n } nhiệm vụ thay đổi: { $codes }.
moved-cell = { $code } ({ $from } → { $to })
cell-none = không tính
changes-head = Thay đổi từ { $from } đến { $to }:
change-new = giao mới
change-redated = điều chỉnh thời hạn
change-done = đã hoàn thành
change-reported = báo cáo hoàn thành
change-asked = xin gia hạn
change-obstacle = vướng mắc mới
change-past-due = vừa đến hạn
no-changes = Không có thay đổi nào.
contact-is = Đầu mối của { $agency }: { $names }.
contact-none = Chưa có đầu mối nào của { $agency } được ghi nhận.
brief-head = { $agency }: tóm tắt
brief-counts = chủ trì { $lead } · phối hợp { $support } · nhiệm vụ chung { $group } (chưa hoàn thành)

## Không tìm thấy, không được xem, ngoài phạm vi

nothing-listed = Không tìm thấy nhiệm vụ nào của { $agency } trong { $documents } văn bản đã công bố tính đến ngày được hỏi.
nothing-filtered = Không tìm thấy nhiệm vụ nào của { $agency } ({ $what }) trong { $documents } văn bản đã công bố tính đến ngày được hỏi.
nothing-at-all = Không tìm thấy nhiệm vụ nào ({ $what }) trong { $documents } văn bản đã công bố tính đến ngày được hỏi.
group-tasks-too = Có { $n } nhiệm vụ chung của nhóm cơ quan; hỏi “kể cả nhiệm vụ chung” để xem.
nothing-on-topic = Không tìm thấy nhiệm vụ nào về “{ $words }” trong { $documents } văn bản đã công bố tính đến ngày được hỏi.
nothing-in-passages = Không tìm thấy nội dung về “{ $words }” trong { $documents } văn bản đã công bố tính đến ngày được hỏi.
no-documents = Chưa có văn bản nào được công bố tính đến ngày được hỏi.
unknown-agency = Không có cơ quan nào tên “{ $words }”.
unknown-agency-nearest = Không có cơ quan nào tên “{ $words }”. Có phải: { $nearest }?
not-allowed = Nội dung này không thuộc phạm vi đồng chí được xem.
unsupported-small-talk = Tôi chỉ trả lời về nhiệm vụ, thời hạn và văn bản của Ban Chỉ đạo.
unsupported-instruction = Tôi không thể làm theo yêu cầu này: trạng thái nhiệm vụ chỉ thay đổi khi người có thẩm quyền xác nhận, kèm minh chứng. Tôi chỉ trả lời câu hỏi về nhiệm vụ và văn bản.
unsupported-person = Tôi chỉ trả lời về cơ quan, không trả lời về cá nhân giữ chức vụ.
unsupported-other = Câu hỏi nằm ngoài phạm vi: tôi chỉ trả lời về nhiệm vụ, thời hạn và văn bản của Ban Chỉ đạo.
help = Có thể hỏi, ví dụ: “Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?”, “Ai chủ trì …?”, “Hạn … là ngày nào?”, “Đề án … đã được giao những lần nào?”.
