### Lệnh nhận công văn báo cáo của cơ quan

letter-head = { $paper }, của { $agency }: { $rows } dòng.
letter-new = Đã nhận.
letter-version = Đã có công văn cùng số, cùng ngày, nhận ngày { $day }: đây là bản khác, các cập nhật trùng không ghi lại.
letter-already = Công văn này đã nhận ngày { $day }, không ghi thêm gì.
letter-pending = Chưa ghi nhận báo cáo nào. Ghi nhận bằng: receive TỆP --by TÊN --accept
letter-accepted = Đã ghi nhận { $n } báo cáo, căn cứ công văn này.
letter-update = { $code } · { $title } ({ $match })
letter-told = { $state }
letter-percent = { $percent }%
letter-product = sản phẩm: { $paper }
letter-expected = dự kiến { $day }
letter-obstacle = vướng mắc: { $text }
letter-extension = xin gia hạn đến { $day }; { $due ->
    [none] nhiệm vụ chưa có hạn cho đến khi được đồng ý
   *[other] hạn vẫn là { $due } cho đến khi được đồng ý
}
letter-closed = Đã kết thúc trước đó, giữ nguyên: { $codes }
letter-unchanged = Không có gì mới: { $codes }
letter-doubtful = Chưa chắc · dòng { $row }: “{ $task }” có thể là { $codes }
letter-unmatched = Không khớp nhiệm vụ nào · dòng { $row }: “{ $task }” – { $said }
letter-refused = { $code }: không ghi nhận được ({ $why })
letter-of-another = Công văn mang tiêu đề của { $agency }, không phải cơ quan đã nêu.
no-letter-agency = Không đọc được công văn của cơ quan nào; nêu bằng --agency TÊN.
no-letter-table = Phụ lục trong ảnh là bảng chưa tách được từng ô. Đề nghị chụp lại thẳng, rõ nét, đủ khung bảng, hoặc gửi bản .docx, .xlsx hoặc .pdf của công văn để đọc từng dòng.
no-letter = Không thấy số công văn và không thấy dòng nào nêu tình hình thực hiện.
letter-secret = Tệp có dấu hiệu độ { $level }: không lưu gì. Đề nghị tự xóa ngay và báo cáo theo quy định.
found-by-code = theo mã
found-by-source = theo văn bản giao
found-by-wording = theo nội dung
found-by-person = do người chọn
stands-in-progress = đang thực hiện
stands-submitted = đã trình
stands-reported-done = báo cáo hoàn thành
stands-no-change = chưa có gì mới
letter-nearest = nhiệm vụ gần nhất: { $codes }
letter-dropped = Bỏ qua theo yêu cầu: dòng { $rows }
letter-row-hint = Gán nhiệm vụ cho một dòng bằng: receive TỆP --by TÊN --row { $row }=NV-0123 --accept
row-expected = --row cần dạng N=NV-0123 hoặc N=none, không phải “{ $given }”.
no-such-row = Công văn không có dòng { $row }; chưa ghi nhận gì.
row-not-bound = Dòng { $row }: { $code } không phải nhiệm vụ của { $agency }; chưa ghi nhận gì.
row-taken = Dòng { $row } đã được ghi nhận cho { $code } từ trước; không ghi thêm gì.
letter-compare = Đọc từ ảnh chưa chắc, đề nghị so lại với bản giấy (dòng: chữ đọc được): { $words }
