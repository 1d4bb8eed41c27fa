### Nội dung báo cáo của một đợt, khi thư ký không ghi nội dung riêng

form =
    1. Kết quả thực hiện từng nhiệm vụ (sản phẩm: số, ngày văn bản).
    2. Lý do chậm, nếu có.
    3. Khó khăn, vướng mắc, kiến nghị (cấp giải quyết).
    4. Cam kết thời hạn hoàn thành.

moved = { $day }, trước đó { $before }
