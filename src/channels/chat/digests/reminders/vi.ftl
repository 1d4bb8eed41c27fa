button = ⏰ Các mốc nhắc
head = Các mốc nhắc việc của { $committee }
long = Trước hạn, sản phẩm cần nhiều chữ ký ({ $products }): { $steps } ngày làm việc
short = Trước hạn, việc khác: { $steps } ngày làm việc
silent = Chưa cập nhật: quá { $officer } ngày đề nghị đầu mối, quá { $desk } ngày báo thư ký, quá { $leader } ngày báo lãnh đạo
hint = Có thể gõ: “nhắc trước hạn 7, 1, 0 ngày”, “nhắc trước hạn 15, 7, 3, 1 ngày với văn bản nhiều chữ ký”, “chưa cập nhật 30, 37, 45 ngày”.
refused = Chưa đổi được: số ngày trước hạn từ 0 đến 60; số ngày chưa cập nhật từ 7 đến 365, lần lượt của đầu mối, thư ký, lãnh đạo, số sau không nhỏ hơn số trước.
not-yours = Các mốc nhắc do thư ký hoặc quản trị đặt.
