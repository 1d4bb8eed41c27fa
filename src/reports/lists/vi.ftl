### Chữ trong các tệp gửi ra.

## Danh sách rà soát, góp ý

list-title-review = DANH SÁCH NHIỆM VỤ ĐỂ RÀ SOÁT
list-title-comment = DANH SÁCH NHIỆM VỤ LẤY Ý KIẾN CƠ QUAN
list-committee = Ban Chỉ đạo: { $committee }
list-document = Văn bản: { $document }, ngày { $day }
list-register = Toàn bộ danh mục nhiệm vụ, mỗi nhiệm vụ theo lần giao gần nhất
list-part = Phần: { $part }
list-asked = Cơ quan góp ý: { $agency }
list-exported = Người xuất: { $by }, lúc { $time } ngày { $day }; { $n } dòng
list-how-review = Cách dùng: sửa trực tiếp vào ô; không sửa cột “Mã dòng”; chọn duyệt, bỏ hoặc để lại ở cột “Duyệt”; dòng thêm mới để trống mã và chép nguyên văn vào cột “Trích dẫn”. Dòng xóa khỏi tệp được giữ nguyên trong danh mục.
list-how-comment = Đề nghị ghi ý kiến vào cột “Ý kiến của cơ quan” và gửi lại tệp này; không sửa cột “Mã dòng”. Đây là dự thảo để lấy ý kiến, chưa phải văn bản giao nhiệm vụ.
column-id = Mã dòng
column-id-note = không sửa
column-ordinal = STT
column-code = Mã nhiệm vụ
column-title = Nhiệm vụ
column-lead = Cơ quan chủ trì
column-support = Cơ quan phối hợp
column-due = Thời hạn
column-phrase = Thời hạn ghi trong văn bản
column-quote = Trích dẫn
column-unclear = 6 rõ còn thiếu
column-continues = Tiếp nối
column-decision = Duyệt
column-note = Ghi chú
column-comment = Ý kiến của cơ quan
decision-approve = duyệt
decision-drop = bỏ
decision-leave = để lại
place-page = trang { $page }
continues-sure = { $code } (hạn cũ { $day })
continues-sure-undated = { $code }
model-proposed = do mô hình đề xuất
model-read = mô hình đọc: { $read }
continues-doubtful = có thể tiếp nối { $codes }
clarity-person = rõ người
clarity-work = rõ việc
clarity-time = rõ thời gian
clarity-responsibility = rõ trách nhiệm
clarity-product = rõ sản phẩm
clarity-authority = rõ thẩm quyền
block-economy = khối kinh tế tổng hợp
block-sectors = khối bộ, ngành
block-interior = khối nội chính, đối ngoại
block-party-assembly = khối Đảng, Quốc hội, đoàn thể
block-localities = khối địa phương
block-others = chưa rõ cơ quan, cơ quan khác
page-foot = Trang &P/&N

## Danh sách gửi trở lại: thay đổi, xung đột, ý kiến

diff-head = { $changes } thay đổi, { $conflicts } chỗ vướng, { $remarks } ý kiến
diff-edited = Sửa ({ $n })
diff-added = Thêm mới ({ $n })
diff-dropped = Bỏ ({ $n })
diff-approved = Duyệt ({ $n })
diff-conflicts = Không áp dụng được ({ $n })
diff-remarks = Ý kiến, ghi chú: chỉ để xem, không tự áp dụng ({ $n })
diff-unchanged = Dòng không đổi: { $n }
diff-already = Đã như vậy từ trước: { $n }
diff-held = Để lại, chưa áp dụng: { $n }
diff-missing = Nhiệm vụ không có trong tệp: { $n }, giữ nguyên
diff-none = chưa có
changed-title = nội dung
changed-lead = chủ trì
changed-support = phối hợp
changed-due = thời hạn
conflict-changed-meanwhile = { $detail } đã sửa dòng này sau khi xuất tệp; giữ nguyên bản hiện nay
conflict-closed = văn bản không còn ở trạng thái sửa được
conflict-disagree = các tệp không thống nhất ({ $detail })
conflict-twice = mã dòng lặp lại ({ $detail }); dòng thêm mới cần để trống mã
conflict-unknown-id = mã dòng không đúng ({ $detail })
conflict-unread-due = chưa đọc được thời hạn “{ $detail }”
conflict-unread-owner = chưa nhận ra cơ quan “{ $detail }”
conflict-no-words = không tìm thấy lời văn này trong văn bản; cần chép nguyên văn vào cột “Trích dẫn”
conflict-several-documents = danh sách gồm nhiều văn bản, không rõ dòng mới thuộc văn bản nào

## Đối chiếu tin báo chí với thông báo chính thức

reconciled-head = Đối chiếu { $notice } với tin báo chí cùng phiên: { $press }
reconciled-matched = Khớp ({ $n })
reconciled-changed = Khác chủ trì hoặc thời hạn: tin báo chí → thông báo ({ $n })
reconciled-only-press = Chỉ có trong tin báo chí: vẫn được giữ, ghi rõ nguồn tham khảo ({ $n })
reconciled-only-notice = Chỉ có trong thông báo ({ $n })
