proposals-head = { $document }: mô hình đã đọc xong
proposals-found = Đề xuất thêm { $added } việc, đọc khác quy tắc { $otherwise } chỗ. Bản nháp theo quy tắc được giữ nguyên; việc do mô hình đề xuất chỉ thành nhiệm vụ khi được duyệt từng việc.
proposals-part = Mới đọc được { $read }/{ $of } phần của văn bản.
proposals-review = Xem từng nhiệm vụ
proposals-overview = Xem tổng quan
