### Các câu của lệnh về danh sách rà soát, nhập tồn, đối chiếu.

list-written = Đã ghi { $n } dòng vào { $file }.
list-empty = Không có dòng nào thuộc phần được chọn (no rows in the part chosen).
out-format = --out cần tệp .xlsx hoặc .docx (expected .xlsx or .docx)
unknown-block = Không có khối "{ $name }" (no such block). Các khối: { $blocks }
part-one = Chỉ dùng một trong --agency, --group (use one of them)
secretariat = Cơ quan giúp việc Ban Chỉ đạo
list-reason = theo tệp { $files }
list-accepted = Đã chấp nhận { $n } thay đổi.
list-not-accepted = Chưa thay đổi gì; thêm --accept --by TÊN để chấp nhận (nothing changed yet).
not-a-list = { $file }: không phải danh sách do hệ thống xuất, hoặc thiếu cột “Mã dòng” (not a list exported from here).
