### Báo cáo tiến độ, xác nhận, gia hạn, vướng mắc trong hội thoại. Không nói “quá hạn” thay cho “chưa có thông tin”.

## Đọc lại báo cáo

read-report = Đọc được báo cáo của { $agency }:
read-behalf = Ghi nhận thay { $agency }:
read-right = Nội dung trên có đúng không? Chỉ được ghi nhận sau khi bấm “Đúng”.
told-state = tình trạng
told-in-progress = đang thực hiện
told-submitted = đã trình cấp có thẩm quyền
told-reported-done = báo cáo hoàn thành
told-percent = tiến độ
told-product = sản phẩm
told-expected = dự kiến hoàn thành
told-obstacle = vướng mắc ({ $kind })
told-extension = xin gia hạn đến
told-reason = lý do
not-told = chưa nêu
paper = văn bản
paper-dated = { $paper }, ngày { $day }
quick = Thông tin nhanh: chưa có đủ số, ngày văn bản sản phẩm.
still-due = Hạn vẫn là { $day } cho đến khi được đồng ý.
still-no-due = Nhiệm vụ chưa xác định thời hạn.
obstacle-institution = thể chế
obstacle-funding = kinh phí
obstacle-data = dữ liệu
obstacle-coordination = phối hợp
obstacle-staff = nhân lực
obstacle-other = khác
request-lead = đề nghị điều chỉnh cơ quan chủ trì
request-wording = đề nghị điều chỉnh nội dung
request-date = đề nghị đính chính thời hạn
request-merge = đề nghị lồng ghép nhiệm vụ
request-stop = đề nghị dừng thực hiện
request-waits = Đề nghị được chuyển cơ quan giúp việc; nhiệm vụ không thay đổi cho đến khi có quyết định.
missing-product = Sản phẩm là văn bản số nào, ngày nào? Đề nghị gõ, ví dụ: QĐ 15/QĐ-BXD ngày 02/11. Nếu chưa có, bấm “Chưa có văn bản”, báo cáo được ghi là thông tin nhanh.
missing-extension-date = Xin gia hạn đến ngày nào (sau thời hạn hiện nay)? Đề nghị gõ ngày.
missing-extension-reason = Lý do xin gia hạn là gì? Đề nghị gõ ngắn gọn.
button-yes = Đúng
button-quick = Chưa có văn bản, ghi là thông tin nhanh
button-fix = Sửa
button-drop = Bỏ
button-none = Không phải các nhiệm vụ này
button-task = Xem nhiệm vụ
button-report = Báo cáo tiến độ
button-pending = Chờ quyết định: { $what } ({ $agency })
ask-fix = Đề nghị gõ lại phần cần sửa, ví dụ: đang làm 60%; hoặc QĐ 15/QĐ-BXD ngày 02/11.
ask-report = { $code } đến đâu rồi? Đề nghị gõ một câu, ví dụ: “đang làm 60%, vướng kinh phí”; “đã trình Thủ tướng ngày 20/11, Tờ trình 45/TTr-BXD”; “xin gia hạn đến 15/12 vì chờ thẩm định”.
which-reported = Báo cáo này về nhiệm vụ nào?
not-bound = { $codes } không giao cho { $agency }, nên không ghi nhận báo cáo. Mỗi cơ quan báo cáo nhiệm vụ của mình.
no-such-code = Không có nhiệm vụ { $codes }.
behalf-whom = Ghi nhận thay cơ quan nào? Ví dụ: “ghi nhận thay Bộ Xây dựng: NV-0001 xong rồi, QĐ 15/QĐ-BXD ngày 02/11”.
behalf-what = Cần mã nhiệm vụ và tình trạng sau tên cơ quan, ví dụ: “ghi nhận thay Bộ Xây dựng: NV-0001 xong rồi, QĐ 15/QĐ-BXD ngày 02/11”.
desk-hint = Thư ký chưa ghi nhận gì cho { $code }. Nếu là báo cáo của cơ quan, đề nghị gõ “ghi nhận thay <cơ quan>: { $code } …”; nếu là quyết định, gõ “{ $code } xác nhận xong, QĐ … ngày …”, “trả lại { $code } vì …”.
not-yet-recorded = Báo cáo trên chưa được ghi nhận. Nếu nội dung đúng, đề nghị bấm hoặc gõ “Đúng”.

## Ghi nhận

recorded = Đã ghi nhận.
recorded-in-progress = Đã ghi nhận: đang thực hiện.
recorded-submitted = Đã ghi nhận: đã trình; thời gian chờ cấp có thẩm quyền được tính riêng.
recorded-reported-done = Đã ghi nhận: báo cáo hoàn thành, chờ xác nhận.
recorded-obstacle = Vướng mắc được ghi nhận, chờ trả lời.
recorded-extension = Đề nghị gia hạn được chuyển cơ quan giúp việc.
desk-told = Cơ quan giúp việc đã được báo.
dropped-told = Đã bỏ, không ghi nhận gì.
settled-accepted = Nội dung này đã được ghi nhận từ trước.
settled-dropped = Nội dung này đã được bỏ từ trước.
settled-replaced = Nội dung này đã được thay bằng bản đọc lại sau đó.

## Không ghi nhận được

refused-no-author = Thiếu người thực hiện hoặc thời điểm.
refused-no-reason = Cần văn bản hoặc lý do.
refused-no-date = Cần ngày mới.
refused-nothing-reported = Chưa có báo cáo nào để trả lại hoặc hỏi lại.
refused-already-done = Nhiệm vụ đã được xác nhận hoàn thành; cần mở lại trước.
refused-already-stopped = Nhiệm vụ đã dừng.
refused-not-done = Nhiệm vụ chưa hoàn thành nên không cần mở lại.
refused-nothing-asked = Không còn nội dung nào chờ quyết định.

## Bàn xác nhận

desk-head = { $n } việc chờ quyết định (tính đến { $day }). Bấm số để xem.
desk-empty = Không có việc nào chờ quyết định (tính đến { $day }).
pending-line = { $code } · { $agency } · { $what } · từ { $day }
pending-head = { $agency } · { $what } · { $code }
submitted-head = { $agency } · đã trình · { $code }
pending-report = báo cáo hoàn thành
pending-extension = xin gia hạn
pending-obstacle = vướng mắc
pending-request = đề nghị điều chỉnh
pending-due = Hạn: { $day }
on-time = đúng hạn
late = quá hạn
escalated-since = Đã chuyển cấp trên ngày { $day }.
no-longer-waiting = Nội dung này đã được quyết định.
decide-done = Xác nhận hoàn thành
decide-returned = Trả lại
decide-asked-again = Hỏi lại
decide-reopened = Mở lại
decide-stopped = Dừng
decide-granted = Đồng ý gia hạn
decide-refused = Không đồng ý
decide-corrected = Đính chính
decide-answered = Trả lời vướng mắc
decide-escalated = Chuyển cấp trên
decide-accepted = Đồng ý
decide-declined = Không đồng ý

## Quyết định

read-decision = Đọc được quyết định:
decision-granted = Đồng ý gia hạn { $code }: { $from } → { $to }.
decision-corrected = Đính chính thời hạn { $code }: { $from } → { $to }.
no-due-yet = chưa xác định thời hạn
decided-done = Xác nhận hoàn thành { $code }.
decided-returned = Trả lại báo cáo { $code } để bổ sung.
decided-asked-again = Đề nghị làm rõ thêm về { $code }.
decided-reopened = Mở lại { $code }.
decided-stopped = Dừng thực hiện { $code }.
decided-granted = Đồng ý gia hạn { $code }.
decided-refused = Không đồng ý gia hạn { $code }; thời hạn giữ nguyên.
decided-corrected = Đính chính thời hạn { $code }.
decided-answered = Trả lời vướng mắc của { $code }.
decided-escalated = Vướng mắc của { $code } được chuyển cấp trên.
decided-accepted = Đồng ý với đề nghị về { $code }; thay đổi chỉ có hiệu lực khi được thực hiện và báo lại.
decided-declined = Không đồng ý với đề nghị về { $code }; nhiệm vụ giữ nguyên.
decision-product = Sản phẩm: { $paper }.
decision-document = Theo { $paper }.
decision-reason = Nội dung: { $reason }
decided = Đã ghi nhận quyết định.
judged-by = Tính theo ngày sản phẩm { $day } so với hạn { $due }: { $timely }.
officers-told = Đã báo { $n } đầu mối.
no-officer = Chưa có đầu mối nào của cơ quan liên quan nhận tin qua hội thoại.
already-decided = Đã có quyết định trước đó: { $what } (người quyết định: { $by }).
what-done = xác nhận hoàn thành
what-returned = trả lại
what-asked-again = hỏi lại
what-reopened = mở lại
what-stopped = dừng
what-granted = đồng ý gia hạn
what-refused = không đồng ý gia hạn
what-corrected = đính chính thời hạn
what-answered = đã trả lời vướng mắc
what-escalated = đã chuyển cấp trên
what-accepted = đồng ý với đề nghị
what-declined = không đồng ý với đề nghị
ask-for-product = Xác nhận hoàn thành { $code } theo văn bản số nào, ngày nào? Nếu không có văn bản, đề nghị gõ lý do xác nhận.
ask-for-to = Thời hạn mới của { $code } là ngày nào?
ask-granted = Đồng ý gia hạn { $code } theo văn bản nào, hoặc vì lý do gì?
ask-corrected = Đính chính thời hạn { $code } theo văn bản nào, hoặc vì lý do gì?
ask-stopped = Dừng { $code } theo văn bản nào, hoặc vì lý do gì?
ask-returned = Lý do trả lại báo cáo { $code }? Đầu mối sẽ nhận được nguyên văn.
ask-asked-again = Cần cơ quan làm rõ điều gì về { $code }? Đầu mối sẽ nhận được nguyên văn.
ask-reopened = Lý do mở lại { $code }?
ask-refused = Lý do không đồng ý gia hạn { $code }? Đầu mối sẽ nhận được nguyên văn.
ask-answered = Nội dung trả lời vướng mắc của { $code }? Đầu mối sẽ nhận được nguyên văn.
ask-accepted = Căn cứ hoặc lý do đồng ý với đề nghị về { $code }?
ask-declined = Lý do không đồng ý với đề nghị về { $code }?
proposed = { $by } trình duyệt:
proposed-told = Đã trình người duyệt.
no-approver = Chưa có người duyệt nào nhận tin qua hội thoại; nội dung chưa được ghi nhận.
button-approve = Duyệt
button-disapprove = Không duyệt

## Cách tính

rules-head = Cách tính số liệu
rules =
    • Chỉ tính nhiệm vụ theo văn bản chính thức đã được rà soát; nhiệm vụ chung của nhóm cơ quan tính riêng; nhiệm vụ đã dừng không tính.
    • Giao = đã hoàn thành (đúng hạn, quá hạn) + chưa hoàn thành (trong hạn, quá hạn, đến hạn chưa có thông tin) + chưa xác định thời hạn + thường xuyên, định kỳ.
    • Đúng hạn hay quá hạn tính theo ngày của văn bản sản phẩm. Báo cáo hoàn thành nhưng chưa được xác nhận chưa phải là đã hoàn thành, và không còn là quá hạn.
    • Đã trình: nhiệm vụ “trình, báo cáo, tham mưu” hoàn thành theo ngày Tờ trình; nhiệm vụ “ban hành, phê duyệt” dừng tính thời gian của cơ quan, thời gian chờ tính riêng.
    • Quá hạn bắt đầu từ ngày sau ngày đến hạn; hạn rơi vào ngày nghỉ tính đến hết ngày làm việc tiếp theo. Chưa nhận được thông tin nào và chưa rà soát ban đầu thì ghi “đến hạn, chưa có thông tin”.
    • Hai tỷ lệ: đã hoàn thành trên số được giao; đã hoàn thành trên số đã hoàn thành hoặc đã đến hạn.
    • Xếp thứ tự theo số nhiệm vụ chủ trì quá hạn, không theo tỷ lệ.

## Trợ giúp

help-officer = Báo cáo: gõ một câu kèm mã, ví dụ “NV-0001 đang làm 60%, vướng kinh phí”; “NV-0001 xong rồi, QĐ 15/QĐ-BXD ngày 02/11”; “NV-0001 xin gia hạn đến 15/12 vì chờ thẩm định”; hoặc bấm “Báo cáo tiến độ” dưới thẻ nhiệm vụ. Trợ lý đọc lại, chỉ ghi nhận sau khi bấm “Đúng”.
help-desk = Xác nhận: /choxacnhan liệt kê việc chờ quyết định; có thể gõ “NV-0001 xác nhận xong, QĐ 15/QĐ-BXD ngày 02/11”, “cho gia hạn NV-0001 đến 31/12 theo cv 9876/VPCP”, “trả lại NV-0001 vì …”, “ghi nhận thay Bộ Xây dựng: NV-0001 đang làm 60%”.

rests-on-letter = căn cứ: { $paper }
enclosed-with = kèm tệp: { $file }
