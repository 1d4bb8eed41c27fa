### Lệnh letter: công văn đôn đốc

nothing = Không có nhiệm vụ nào của { $agency } đến hạn cần đôn đốc; nhiệm vụ chưa rà soát không đưa vào công văn: { $unsettled }.
not-for-letter = Không đưa vào công văn được: { $codes } (chưa rà soát, chưa đến hạn, đã có báo cáo, hoặc cơ quan không chủ trì).
not-led = { $agency } không chủ trì: { $codes }.
written = Dự thảo công văn đôn đốc lần { $n } gửi { $agency }, { $tasks } nhiệm vụ: { $file }. Chưa tính là đã gửi.
kept = Đã giữ dự thảo { $id }: { $codes }. Sau khi ban hành: letter --sent SỐ --date NGÀY --draft { $id } --by TÊN
not-kept = Không ghi --by nên dự thảo không được giữ: khi ban hành sẽ phải nêu lại các nhiệm vụ.
unsettled = { $n } nhiệm vụ chưa rà soát hoặc chưa có văn bản chính thức không đưa vào công văn.
draft-line = { $id } · lần { $n } gửi { $agency } · { $codes } · lập ngày { $day }, { $by }
drafts-none = Không có dự thảo công văn đôn đốc nào chưa phát hành.
no-draft = Dự thảo { $id } không có, đã phát hành hoặc đã bỏ.
dropped = Đã bỏ dự thảo { $draft }
which-agency = Cần --draft ID hoặc --agency TÊN; các dự thảo: letter --drafts
which-draft = Có nhiều dự thảo chưa phát hành; đề nghị chọn bằng --draft ID:
no-open-draft = Không có dự thảo nào chưa phát hành gửi cơ quan này. Đề nghị nêu nhiệm vụ có trong công văn: thêm --tasks "NV-0001, NV-0002".
letter-recorded = Đã ghi nhận công văn { $number }: đôn đốc lần { $n }, { $codes }.
letter-already = Công văn { $number } đã được ghi nhận trước đó: đôn đốc lần { $n }, { $codes }.
issue-number = Số công văn phải có chữ số và không quá 80 ký tự.
issue-future = Ngày ban hành không được sau hôm nay.
issued-line = { $number } ngày { $day } gửi { $agency } · lần { $n } · { $codes }
issued-none = Chưa ghi nhận công văn đôn đốc nào đã phát hành.
