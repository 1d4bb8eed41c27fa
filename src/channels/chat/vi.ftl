### Các câu trong hội thoại (Telegram, Zalo). Gọi tên cơ quan, không gọi tên người; không dùng dấu chấm than.

## Chào hỏi, giới thiệu

stranger = Kính chào. Trợ lý này chỉ phục vụ thành viên đã được cơ quan giúp việc Ban Chỉ đạo mời. Trường hợp công tác tại cơ quan được giao nhiệm vụ, đề nghị liên hệ cơ quan giúp việc để được cấp đường dẫn mời.
anonymous = Trợ lý không xác định được người hỏi khi gửi ẩn danh hoặc gửi bằng tên nhóm, tên kênh. Đề nghị gửi bằng tài khoản của mình, hoặc hỏi ở hội thoại riêng.
greeting = Kính chào. { $committee } đã ghi nhận vai trò: { $role }.
greeting-automated = Đây là trợ lý tự động, không phải do người trả lời trực tiếp (Luật Trí tuệ nhân tạo số 134/2025/QH15). Mỗi câu trả lời đều kèm trích dẫn nguyên văn để đối chiếu; trợ lý không tự xác nhận hoàn thành và không tự thay đổi thời hạn.
greeting-secret = Tuyệt đối không gửi tài liệu có độ Mật, Tối mật, Tuyệt mật hoặc nội dung chưa được phép công khai lên mạng qua hội thoại này.
greeting-day = Số liệu tính đến { $day }.
examples =
    Có thể hỏi:
    • Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?
    • bo nao cham nhat
    • NV-0001 đến đâu rồi?
examples-officer =
    Có thể hỏi:
    • nhiệm vụ của tôi tuần này
    • cơ quan tôi còn nhiệm vụ nào đến tháng 12
    • ở đâu ra hạn của NV-0001
member-role-officer = đầu mối
member-role-secretary = thư ký, chuyên viên theo dõi
member-role-approver = người duyệt
member-role-leader = lãnh đạo, trợ lý
member-role-admin = quản trị
invitation-used = Đường dẫn mời này đã được sử dụng. Đề nghị liên hệ người mời để nhận đường dẫn mới.
invitation-expired = Đường dẫn mời này đã hết hạn. Đề nghị liên hệ người mời để nhận đường dẫn mới.
invitation-for-another = Đường dẫn này dành cho người được mời với vai trò khác; vai trò quản trị hiện nay được giữ nguyên và đường dẫn chưa sử dụng. Đề nghị gửi đường dẫn cho người được mời.
invitation-unknown = Đường dẫn mời không đúng. Đề nghị mở lại đúng đường dẫn đã nhận, hoặc liên hệ người mời.

## Trợ giúp, ngôn ngữ, Ban Chỉ đạo

help-head = Cách sử dụng
help-use =
    Gõ câu hỏi bằng lời thông thường, có dấu hoặc không dấu đều được. Bấm số dưới câu trả lời để xem thẻ nhiệm vụ, bấm “Nguồn” để xem nguyên văn và tải văn bản gốc, bấm “Sửa cách hiểu” khi trợ lý hiểu chưa đúng.
    Trả lời vào một tin trước để hỏi tiếp về tin đó. Trả lời “đã nhận” dưới thẻ nhiệm vụ để ghi nhận tiếp nhận (không phải báo cáo tiến độ).
help-secretary =
    Thư ký: gửi tệp văn bản để đọc thành dự thảo, /duyet để rà soát và công bố các dự thảo đang chờ; /caidat để dừng mọi tin, chạy thử, hạn chế chuyển tiếp; có thể gõ “dừng mọi tin”, “tiếp tục gửi tin”, “chạy thử”, “tắt chạy thử”. Trong nhóm, gõ /nhom để đăng ký nhóm.
help-admin =
    Quản trị: /moi đầu mối Bộ Xây dựng (tạo đường dẫn mời dùng một lần), /thanhvien (xem và thu hồi).
choose-language = Chọn ngôn ngữ / Choose a language
language-set = Từ nay trợ lý dùng tiếng Việt.
choose-committee = Tài khoản này thuộc nhiều Ban Chỉ đạo. Đề nghị chọn Ban Chỉ đạo cần hỏi:
only-committee = Tài khoản này hiện chỉ thuộc { $committee }.
committee-set = Từ nay câu hỏi được hiểu là về { $committee }.
privacy =
    Dữ liệu được lưu: tên hiển thị và số tài khoản Telegram, vai trò và cơ quan, câu hỏi và câu trả lời kèm thời điểm, đánh giá câu trả lời, việc tiếp nhận nhiệm vụ. Nội dung tin nhắn gửi đến và gửi đi bị xóa sau { $days } ngày; câu hỏi và câu trả lời được giữ để đối chiếu. Trong nhóm, trợ lý chỉ lưu tin gửi cho trợ lý.
    Mục đích: trả lời, theo dõi nhiệm vụ, kiểm tra chất lượng. Dữ liệu nằm trên máy chủ của cơ quan vận hành; riêng tin nhắn đi qua Telegram, là dịch vụ đặt ở nước ngoài.
    Quyền được biết, chỉnh sửa, xóa, rút lại đồng ý theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: đề nghị gửi quản trị của Ban Chỉ đạo; yêu cầu được trả lời trong 2 ngày làm việc.

## Câu trả lời

since-last = So với ngày { $day }: { $before } → { $now } nhiệm vụ.
since-last-added = Thêm { $n }: { $codes }.
since-last-gone = Bớt { $n }: { $codes }.
answered-anew = Vai trò hoặc phạm vi được xem đã thay đổi từ khi có câu trả lời này. Trả lời lại theo phạm vi hiện nay:
list-count = { $n } nhiệm vụ (đủ { $n }/{ $n })
section-lead = Chủ trì ({ $n })
section-support = Phối hợp ({ $n })
section-group = Nhiệm vụ chung của nhóm cơ quan ({ $n })
led-by = chủ trì: { $names }
page-of = Trang { $page }/{ $pages }
times-moved = điều chỉnh thời hạn { $n } lần
button-previous = ‹ Trước
button-next = Sau ›
button-sources = Nguồn ({ $n })
button-correct = Sửa cách hiểu
button-rules = Cách tính
button-back = Quay lại
button-original = Tải văn bản gốc
sources-head = Nguồn của câu trả lời ({ $n }). Bấm số để xem nguyên văn.
document-dated = { $document }, ngày { $day }
page = trang { $page }
only-leads = Chỉ chủ trì
with-support = Chủ trì và phối hợp
all-roles = Cả nhiệm vụ chung
only-open = Chưa hoàn thành
only-overdue = Quá hạn
every-status = Tất cả
other-agency = Cơ quan khác
ask-agency = Cần hỏi về cơ quan nào? Đề nghị gõ tên cơ quan.
agency-unknown = Chưa tìm thấy cơ quan này. Gần nhất là: { $nearest }. Đề nghị gõ lại tên.
judged = Đã ghi nhận ý kiến, xin cảm ơn.
why-bad = Xin cảm ơn ý kiến. Câu trả lời chưa đúng ở điểm nào? Đề nghị chọn một lý do hoặc gõ ngắn gọn.
reason-missing = Thiếu nhiệm vụ
reason-wrong-due = Sai thời hạn
reason-wrong-agency = Sai cơ quan
reason-not-understood = Hiểu sai câu hỏi
reason-kept = Đã ghi nhận lý do, xin cảm ơn.
original-gone = Văn bản này không còn hiệu lực hoặc không thuộc phạm vi được xem.
documents-latest = Văn bản mới nhất ({ $n }/{ $of })
tasks-in = { $n } nhiệm vụ
no-documents = Chưa có văn bản nào được công bố.
no-tasks = Chưa có nhiệm vụ nào trong danh mục.
task-quote = Nguyên văn lần giao gần nhất
task-history = Các lần giao ({ $n })

## Tiếp nhận, chuyển chuyên viên

button-receive = Đã nhận nhiệm vụ
received = Đã ghi nhận tiếp nhận { $codes } lúc { $time }. Đây chưa phải là báo cáo tiến độ.
noted = Đã ghi nhận.
which-task = Nội dung này liên quan đến nhiệm vụ nào? Bấm nhiệm vụ để chuyển kèm cho chuyên viên theo dõi; nếu không thuộc các nhiệm vụ này, bấm nút cuối cùng.
button-refer = Chuyển chuyên viên theo dõi
code-unknown = Không có nhiệm vụ { $code }. Có phải một trong các mã sau:
asked-code = Hỏi mã { $code }, danh mục không có mã này.
referred-about = Tin nói về:
referred-report = Đã chuyển chuyên viên theo dõi. Trạng thái và thời hạn của nhiệm vụ chưa thay đổi cho đến khi được xác nhận.
referred-photo = Đã nhận ảnh và chuyển chuyên viên theo dõi. Trợ lý chưa đọc được chữ trong ảnh; đề nghị gõ thêm số, ngày văn bản và mã nhiệm vụ.
referred-file = Đã nhận tệp và chuyển chuyên viên theo dõi. Trạng thái nhiệm vụ chưa thay đổi cho đến khi được xác nhận.
referred-forwarded = Đã chuyển tin này cho chuyên viên theo dõi.
referred-voice = Đã chuyển tin thoại này cho chuyên viên theo dõi.
referred-other = Đã chuyển chuyên viên theo dõi.
referred-already = Đã chuyển chuyên viên theo dõi từ trước.
referred-kept = Đã ghi lại để chuyên viên theo dõi xem; hiện chưa có chuyên viên nào nhận tin qua hội thoại.
referral-report = báo cáo tình hình thực hiện
referral-photo = gửi một ảnh
referral-file = gửi một tệp
referral-forwarded = chuyển tiếp một tin
referral-voice = gửi một tin thoại
referral-other = gửi một nội dung trợ lý chưa xác định được nhiệm vụ
referral-from = { $from } { $what }:
button-take = Tôi xử lý
referral-taken = Đã ghi nhận người xử lý.
referral-taken-already = Đã có người nhận xử lý.

## Những gì không đọc được

empty = Chưa thấy nội dung. Đề nghị gõ câu hỏi hoặc mã nhiệm vụ, ví dụ NV-0001.
sticker = Đã nhận. Để hỏi, đề nghị gõ câu hỏi hoặc mã nhiệm vụ.
voice-not-heard = Trợ lý chưa nghe được tin thoại. Đề nghị gõ nội dung.
voice-heard = Nghe được: “{ $text }”
cannot-read-contact = Trợ lý không xử lý danh thiếp. Đề nghị gõ câu hỏi.
cannot-read-location = Trợ lý không xử lý vị trí. Đề nghị gõ câu hỏi.
cannot-read-video = Trợ lý không xem được video. Đề nghị gõ nội dung hoặc gửi văn bản.
cannot-read-poll = Trợ lý không xử lý thăm dò ý kiến. Đề nghị gõ câu hỏi.
cannot-read-other = Trợ lý chưa đọc được loại tin này. Đề nghị gõ câu hỏi.
too-many = Tin gửi đến quá nhiều trong thời gian ngắn. Đề nghị chờ khoảng một phút rồi hỏi tiếp.
too-long = Tin dài hơn mức đọc được, trợ lý chỉ đọc { $read } ký tự đầu. Nếu câu trả lời chưa đúng ý, đề nghị hỏi ngắn gọn hơn.
apology = Rất tiếc, trợ lý gặp sự cố khi xử lý tin vừa gửi. Quản trị đã được thông báo. Đề nghị hỏi lại sau ít phút.
undeliverable = Rất tiếc, câu trả lời vừa rồi không gửi được. Đề nghị hỏi lại hoặc thu hẹp phạm vi câu hỏi.
alert-set-aside = Có một tin không xử lý được và đã để riêng (số hiệu { $id }). Đề nghị kiểm tra nhật ký.

## Tài liệu bí mật

secret = Phát hiện dấu hiệu độ “{ $level }”. Trợ lý không nhận, không lưu và không trả lời nội dung này. Đề nghị tự xóa ngay tin và tệp trên mọi thiết bị, báo cáo lãnh đạo và cán bộ phụ trách bảo vệ bí mật nhà nước của cơ quan (Luật Bảo vệ bí mật nhà nước số 117/2025/QH15). Việc không phát hiện dấu mật không có nghĩa là tài liệu được phép gửi.
incident = Một thành viên ({ $agency }) vừa gửi nội dung có dấu hiệu bí mật nhà nước. Nội dung không được lưu. Đề nghị xử lý theo quy định.

## Lệnh

command-hoi = Hỏi
command-nhiemvu = Nhiệm vụ của tôi
command-quahan = Quá hạn
command-sapdenhan = Sắp đến hạn
command-tra = Tra mã nhiệm vụ
command-vanban = Văn bản mới
command-bantin = Bản tin
command-tep = Tải bảng tình hình, báo cáo, lịch
command-duyet = Dự thảo chờ duyệt
command-choxacnhan = Việc chờ xác nhận
command-dotbaocao = Đợt báo cáo: mở, ai chưa gửi, tổng hợp
command-nhapton = Đợt nhập tồn: việc đến hạn chưa có thông tin
command-caidat = Cài đặt của Ban Chỉ đạo
command-moi = Mời thành viên
command-thanhvien = Danh sách thành viên
command-bcd = Chọn Ban Chỉ đạo
command-ngonngu = Ngôn ngữ
command-privacy = Dữ liệu cá nhân
command-help = Trợ giúp
command-unknown = Không có lệnh này. Gõ /help để xem cách sử dụng.
ask-question = Đề nghị gõ câu hỏi.
ask-code = Đề nghị gõ mã nhiệm vụ, ví dụ NV-0001.
not-yours = Thao tác này không thuộc thẩm quyền của vai trò hiện tại. Khi cần, đề nghị liên hệ quản trị của Ban Chỉ đạo.
button-gone = Nút này không còn dùng được. Đề nghị hỏi lại.
button-other = Nút này dành cho người khác.
button-members = Nút này dành cho thành viên đã được cơ quan giúp việc mời.
button-not-here = Nút này chỉ dùng được trong nhóm đã đăng ký, với thành viên của Ban Chỉ đạo đó.
other-committee = Nội dung này thuộc { $other }, hiện đang hỏi về { $committee }. Đề nghị bấm nút dưới đây để chuyển, rồi thực hiện lại.

## Mời và thu hồi

invite-role = Mời với vai trò nào?
invite-agency = Đầu mối của cơ quan nào? Đề nghị gõ tên cơ quan.
invited = Đường dẫn mời { $role } tham gia { $committee }, dùng một lần, hết hạn ngày { $day }:
button-end-invitations = Hủy các đường dẫn mời chưa dùng
invitations-ended = Đã hủy { $n } đường dẫn mời chưa dùng.
members-head = { $committee }: { $n } thành viên
button-revoke = Thu hồi: { $name }
revoke-sure = Thu hồi quyền sử dụng của { $name }? Sau khi thu hồi, thành viên này không còn hỏi được trợ lý.
button-revoke-sure = Thu hồi
revoked = Đã thu hồi.
revoked-already = Đã thu hồi từ trước.

## Nhóm

group-unregistered = Nhóm này chưa được đăng ký, trợ lý chỉ trả lời ở hội thoại riêng.
private-only = Việc này chỉ thực hiện ở hội thoại riêng.
button-private = Mở hội thoại riêng
group-only = Lệnh này dùng trong nhóm.
group-offer = Đăng ký nhóm này cho { $committee }? Trong nhóm, mọi người chỉ thấy những gì thành viên nào cũng được xem: văn bản, nhiệm vụ, thời hạn đã công bố. Nếu mọi người trong nhóm đều thuộc một cơ quan, có thể đăng ký riêng cho cơ quan đó.
button-group-register = Đăng ký cho mọi thành viên
button-group-own = Đăng ký riêng cho một cơ quan
button-group-remove = Hủy đăng ký
group-which-agency = Nhóm chỉ gồm người của cơ quan nào? Đề nghị trả lời tin này bằng tên cơ quan.
group-registered = Nhóm đã được đăng ký cho { $committee }. Gọi tên trợ lý hoặc trả lời tin của trợ lý để hỏi.
group-registered-own = Nhóm đã được đăng ký cho { $agency }, { $committee }. Mọi người trong nhóm xem được tình hình các nhiệm vụ của { $agency }.
group-removed = Đã hủy đăng ký nhóm với { $committee }.

## Cài đặt, chạy thử, dừng tin

settings-head = Cài đặt của { $committee }
on = bật
off = tắt
setting-pushesStopped = Dừng mọi tin gửi ra ngoài
setting-trialMemberId = Chạy thử (mọi tin gửi thư ký xem trước)
setting-protectContent = Hạn chế chuyển tiếp, lưu tin
setting-minimalForLeaders = Tin gửi lãnh đạo chỉ có số lượng và mã
setting-openStates = Mở tình hình thực hiện cho mọi đầu mối
setting-twoStep = Hai bước: thư ký trình, người duyệt quyết định
setting-pushesStopped-on = Dừng mọi tin
setting-pushesStopped-off = Tiếp tục gửi tin
setting-trialMemberId-on = Bật chạy thử
setting-trialMemberId-off = Tắt chạy thử
setting-protectContent-on = Bật hạn chế chuyển tiếp
setting-protectContent-off = Tắt hạn chế chuyển tiếp
setting-minimalForLeaders-on = Tin lãnh đạo: chỉ số lượng
setting-minimalForLeaders-off = Tin lãnh đạo: đầy đủ
setting-openStates-on = Mở tình hình cho mọi đầu mối
setting-openStates-off = Chỉ cơ quan mình xem
setting-twoStep-on = Bật hai bước
setting-twoStep-off = Tắt hai bước
minimal = Có { $n } nội dung mới{ $codes }. Đề nghị mở hội thoại riêng và gõ mã để xem.
kept-back = Có { $n } tin đang giữ lại. Đề nghị chọn gửi hoặc không gửi.
trial-notice = Đang chạy thử: câu trả lời được thư ký xem trước khi gửi.
trial-held = Chạy thử. Tin sẽ gửi cho { $person }:
trial-file = [tệp văn bản gốc]
button-release = Gửi
button-drop = Không gửi
released = Đã gửi.
dropped = Đã hủy, không gửi.
released-already = Đã xử lý từ trước.

## Nạp văn bản, xem dự thảo, công bố

upload-received = Đã nhận tệp { $file }, đang đọc.
upload-too-large = { $file } lớn hơn { $most } MB, bot không tải được. Đề nghị nạp bằng lệnh: npm run -s dondoc -- ingest TỆP; hoặc đặt TELEGRAM_API_ROOT là máy chủ Bot API tại chỗ.
upload-failed = Chưa đọc được { $file }. Đề nghị gửi lại sau ít phút, hoặc nạp bằng lệnh: npm run -s dondoc -- ingest TỆP.
upload-here = { $file }: đã có trong hệ thống ({ $state }).
upload-undated = { $file }: không thấy ngày ban hành trong văn bản hoặc tên tệp. Đề nghị trả lời tin này bằng ngày ban hành, ví dụ 15/09/2025.
issue-day-future = Ngày ban hành không thể sau hôm nay. Đề nghị gõ lại.
issue-day-taken = Đã ghi ngày ban hành, đang đọc lại tệp.
state-draft = bản nháp
state-published = đã công bố
state-superseded = đã được thay thế
state-withdrawn = đã thu hồi
state-waiting = chờ chấp nhận
state-discarded = đã loại bỏ
