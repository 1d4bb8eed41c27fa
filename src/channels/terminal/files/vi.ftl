### Các tệp gửi ra ngoài: báo cáo, công văn, lịch.

file-written = Đã ghi { $tasks } nhiệm vụ vào { $file } (written)
file-kind = --out cần tệp .xlsx, .docx hoặc .ics (xlsx, docx or ics)
letter-nothing = Không có nhiệm vụ nào của { $agency } đến hạn cần đôn đốc; nhiệm vụ chưa rà soát không đưa vào công văn: { $unsettled } (nothing to remind of)
letter-written = Dự thảo công văn đôn đốc lần { $n } gửi { $agency }, { $tasks } nhiệm vụ: { $file }. Chưa tính là đã gửi; sau khi ban hành: letter --agency … --sent SỐ --date NGÀY --by TÊN
letter-unsettled = { $n } nhiệm vụ chưa rà soát hoặc chưa có văn bản chính thức không đưa vào công văn (left out: not reviewed)
letter-recorded = Đã ghi nhận công văn { $number } (đôn đốc lần { $n }) (recorded)
letter-already = Công văn { $number } đã được ghi nhận (đôn đốc lần { $n }) (already recorded)
letterhead-changed = Đã đổi tiêu đề công văn (letterhead changed)
letterhead-unknown = Không có mục "{ $name }"; các mục: { $names } (unknown field)
letterhead-wrong = "{ $name }": quá dài (too long)
