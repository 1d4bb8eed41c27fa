### Các câu của dòng lệnh; trong ngoặc là câu tiếng Anh ngắn cho người viết kịch bản.

## Dùng sai lệnh

unknown-command = Không có lệnh "{ $name }". Gõ: npm run -s dondoc -- --help (unknown command)
choose-committee = Có nhiều Ban Chỉ đạo, hãy chọn một bằng --committee (choose one): { $names }
unknown-committee = Không có Ban Chỉ đạo này (no such committee). Hiện có: { $names }
unknown-committee-none = Không có Ban Chỉ đạo này (no such committee). Hiện có: chưa có
missing-by = --publish cần --by TÊN: người duyệt phải có tên (whoever approves must be named)
missing-option = thiếu --{ $name } (missing)
day-expected = --{ $name }: cần ngày dạng YYYY-MM-DD, nhận được "{ $value }" (expected a date as YYYY-MM-DD)
officer-needs-agency = --role officer cần --agency (an officer needs --agency)
several-need-out = nhiều tệp cần --out DIR (several files need --out DIR)
line-not-json = { $file }:{ $line }: không phải một đối tượng JSON (not a JSON object)
line-malformed = { $file }:{ $line }: thiếu hoặc sai trường "{ $field }" (field missing or wrong)
file-empty = { $file }: tệp không có dòng nào (the file is empty)
id-twice = { $file }:{ $line }: mã "{ $id }" đã có ở dòng trước (id given twice)
relevant-unknown = { $file }:{ $line }: "relevant" nêu mã không có trong { $passages } (no passage has this id): { $ids }
question-malformed = dòng { $line }: không đúng mẫu {"{"}"id","question",…{"}"}

## Không tìm thấy

not-found = Không tìm thấy { $what } (not found).
no-document = Không tìm thấy văn bản { $id } (not found).
no-draft = Không tìm thấy bản nháp của văn bản { $id } (not found).
no-published-document = Không tìm thấy văn bản đã công bố hoặc bản chờ { $id } (not found).
no-agency = Không tìm thấy cơ quan "{ $name }" (not found).
no-member = Không tìm thấy thành viên "{ $name }" (not found).
no-member-on-line = dòng { $line }: Không tìm thấy thành viên (not found).
no-file = { $file }: không đọc được tệp (cannot be read); hãy kiểm tra đường dẫn.

## Thư mục dữ liệu

index-renewing = Chỉ mục tìm kiếm của { $committee } do phiên bản cũ lập; đang lập lại { $passages } đoạn…
folder-owned = Thư mục dữ liệu đang do tiến trình { $pid } sử dụng và tiến trình đó không trả lời; hãy dừng tiến trình rồi thử lại (the data folder is owned by process { $pid }, which does not answer).

## Nạp, công bố, thu hồi văn bản

progress = Đang đọc { $done }/{ $of }: { $file }
issue-day-missing = { $file }: không thấy ngày ban hành trong văn bản hoặc tên tệp; hãy thêm --date YYYY-MM-DD (no date of issue found).
secret = { $file }: có dấu hiệu độ "{ $level }". Hệ thống không nhận và không lưu tài liệu bí mật nhà nước. Đề nghị xóa tệp khỏi thiết bị kết nối mạng và báo cáo lãnh đạo, cán bộ phụ trách bảo mật. Không phát hiện dấu mật không có nghĩa là tài liệu được phép gửi.
file-published = { $file }: đã công bố, văn bản { $id }, { $tasks } nhiệm vụ, { $continued } tiếp nối, { $doubtful } cần xem xét.
file-draft = { $file }: bản nháp, văn bản { $id }, { $tasks } nhiệm vụ.
file-version_waiting = { $file }: bản mới của văn bản đã có, chờ chấp nhận, văn bản { $id }, { $tasks } nhiệm vụ.
file-is-list = { $file }: đây là danh sách rà soát do hệ thống xuất; hãy dùng: review ID --in TỆP (an exported list: use review ID --in FILE).
file-already-here = { $file }: đã có trong hệ thống (văn bản { $id }, { $state }).
state-draft = bản nháp
state-published = đã công bố
state-superseded = đã được thay thế
state-withdrawn = đã thu hồi
state-waiting = chờ chấp nhận
state-discarded = đã loại bỏ
published = Đã công bố văn bản { $id }: { $tasks } nhiệm vụ, { $continued } tiếp nối, { $doubtful } cần xem xét.
withdrawn = Đã thu hồi văn bản { $id }.
discarded = Đã loại bỏ bản chờ của văn bản { $id }; bản trước giữ nguyên.

## Hội thoại và Ban Chỉ đạo mẫu

welcome = Đôn Đốc – { $committee }: { $documents } văn bản, { $tasks } nhiệm vụ. Số liệu tính đến { $day }.
examples =
    Hỏi thử:
      • Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?
      • bo nao cham nhat
      • Which tasks are overdue?
bye = Tạm biệt.
sample-loading = Đang nạp dữ liệu mẫu…
sample-ready = Dữ liệu mẫu: { $documents } thông báo kết luận, { $tasks } nhiệm vụ (Ban Chỉ đạo mẫu, xóa bằng: npm run -s dondoc -- sample --remove).
sample-removed = Đã xóa Ban Chỉ đạo mẫu.
no-sample = Không có Ban Chỉ đạo mẫu.

## Telegram

bot-running = Bot Telegram @{ $name } đang chạy.
bot-refused = Telegram từ chối mã bot. Kiểm tra TELEGRAM_BOT_TOKEN (BotFather có thể đã cấp mã mới); hệ thống tiếp tục thử lại.
bot-webhook-refused = Telegram không nhận địa chỉ PUBLIC_URL: cần https với chứng chỉ hợp lệ, cổng 443, 80, 88 hoặc 8443. Bỏ PUBLIC_URL để bot tự lấy tin; hệ thống tiếp tục thử lại.
bot-conflict = Một tiến trình khác đang lấy tin bằng cùng mã bot này. Dừng tiến trình đó hoặc cấp mã khác; hệ thống tiếp tục thử lại.
bot-unreachable = Chưa kết nối được Telegram. Kiểm tra mạng, TELEGRAM_PROXY hoặc TELEGRAM_API_ROOT; hệ thống tiếp tục thử lại.
invited = Đường dẫn mời { $role } tham gia { $committee }, dùng một lần, hết hạn ngày { $day }:
invitations-ended = Đã hủy { $n } đường dẫn mời chưa dùng.
invite-token = Chưa biết tên bot. Gửi cho bot lệnh: /start { $token }
bot-works-polling = @{ $name } hoạt động, tự lấy tin; { $pending } tin đang chờ.
bot-works-webhook = @{ $name } hoạt động, nhận tin qua PUBLIC_URL; { $pending } tin đang chờ.
bot-delivery-fails = @{ $name }: Telegram không gửi được tin tới PUBLIC_URL từ { $since }, { $pending } tin đang chờ. Kiểm tra địa chỉ, chứng chỉ và cổng.

## Khám hệ thống (doctor)

doctor-fine = ok
doctor-warning = CHÚ Ý
doctor-wrong = LỖI
doctor-database = cơ sở dữ liệu
doctor-schema = cấu trúc dữ liệu
doctor-schema-steps = đủ { $n } bước
doctor-schema-missing = còn thiếu { $names }; hãy chạy: npm run migrate
doctor-folder = thư mục dữ liệu
doctor-folder-owned = { $dir }, do tiến trình { $pid } sử dụng, đĩa còn trống { $free } MB
doctor-folder-server = dữ liệu ở máy chủ PostgreSQL
doctor-time-zone = múi giờ
doctor-today = { $zone }, hôm nay là { $day }
doctor-calendar = lịch nghỉ lễ
doctor-calendar-official = năm { $year } theo thông báo chính thức
doctor-calendar-expected = năm { $year } chưa có thông báo, dự kiến theo luật
doctor-calendar-missing = năm { $year } chưa có, hãy bổ sung vào src/shared/holidays.ts
doctor-search = chỉ mục tìm kiếm
doctor-search-state = { $counted }/{ $published } đoạn đã công bố có trong thống kê; { $older } đoạn theo cách lập cũ, { $newer } đoạn do phiên bản mới hơn lập
doctor-quotes = trích dẫn nguyên văn
doctor-relations = quan hệ nhiệm vụ đã lưu
doctor-relations-right = khớp với tính lại từ các lần giao
doctor-relations-amiss = { $n } dòng khác với tính lại; lần công bố văn bản kế tiếp sẽ cập nhật
doctor-model = mô hình ngôn ngữ
doctor-model-at = { $model } tại { $host }
doctor-model-inside = máy chủ trong nội bộ
doctor-model-outside = máy chủ bên ngoài, { $allowing }/{ $committees } Ban Chỉ đạo cho phép
doctor-model-answers = có trả lời
doctor-model-silent = không trả lời: mọi việc do quy tắc thực hiện
doctor-model-tokens = hôm nay đã dùng { $used }/{ $budget } token
doctor-counts = số liệu
doctor-counted = { $committees } Ban Chỉ đạo, { $documents } văn bản, { $tasks } nhiệm vụ, { $members } thành viên

## Nhật ký, sao lưu

audit-ok = Nhật ký nguyên vẹn: { $entries } mục, mã cuối { $hash } (the chain is whole)
audit-breached = Nhật ký KHÔNG khớp: { $n } chỗ, { $entries } mục (the chain does not hold)
breach-entry-changed = mục { $seq } đã bị sửa (entry was changed)
breach-entry-missing = mục { $seq } bị mất (entry is missing)
breach-end-cut = nhật ký có { $found } mục, sổ ghi { $entries } (the end was cut off or rewritten)
breach-not-recorded = bảng { $table } không được ghi nhật ký (changes are not recorded)
breach-fact-changed = { $table } { $id } đã bị sửa ngoài nhật ký (changed behind the chain)
breach-fact-removed = { $table } { $id } đã bị xóa ngoài nhật ký (removed behind the chain)
breach-fact-unrecorded = { $table } { $id } không có trong nhật ký (not in the chain)
backed-up = Đã sao lưu { $rows } dòng của { $tables } bảng vào { $dir } (backed up)
restored = Đã phục hồi { $rows } dòng của bản sao lưu ngày { $day } (restored)
backup-not-empty = { $what }: nơi nhận đang có dữ liệu; hãy chọn thư mục trống (the target is not empty)
backup-no-backup = { $what }: không phải thư mục sao lưu hoàn chỉnh (no complete backup there)
backup-newer = Bản sao lưu do phiên bản mới hơn tạo ra ({ $what }); hãy cập nhật phần mềm trước (made by a newer version)
backup-damaged = { $what }: tệp thiếu hoặc đã bị thay đổi; chưa phục hồi gì (file missing or altered, nothing restored)
calendar-official = Năm { $year }: lịch nghỉ theo thông báo chính thức.
calendar-expected = Năm { $year }: chưa có thông báo; ngày nghỉ mới là dự kiến theo Bộ luật Lao động và âm lịch, đề nghị đối chiếu khi có thông báo.
calendar-sources = Căn cứ: { $sources }.
calendar-proposed = Nghỉ { $off }, làm bù { $work } mới là đề xuất, chưa rõ đã quyết định; nếu đã có quyết định, đề nghị ghi: calendar --off { $off } --work { $work }.
calendar-missing = Năm { $year }: chưa có lịch nghỉ, chỉ biết thứ Bảy và Chủ nhật.
calendar-own = Ngày riêng của Ban Chỉ đạo: nghỉ { $off }; làm việc { $work }.
reminders = Nhắc trước { $long } ngày làm việc ({ $products }); việc khác { $short } ngày làm việc; quá hạn nhắc hằng tuần.
reminders-stale = Chưa cập nhật quá { $officer } ngày: đề nghị đầu mối; quá { $desk } ngày: báo thư ký; quá { $leader } ngày: báo lãnh đạo (ngày lịch, kể từ báo cáo gần nhất).
