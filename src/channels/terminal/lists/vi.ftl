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

## Nhập tồn

imported-line = Bảng theo dõi: { $rows } dòng; { $matched } dòng thuộc văn bản đã có, { $own } dòng là nhiệm vụ riêng; bảng ghi đã hoàn thành { $done }, đã trình { $submitted } (đều chờ xác nhận), đang thực hiện { $going }, chưa { $not }.
imported-match = = { $code } ({ $place }): { $title }
imported-due = hạn trong bảng { $sheet }, trong văn bản { $document }
imported-missing = Văn bản bảng có nêu nhưng chưa nạp: { $numbers }
imported-next = Chưa cơ quan nào bị coi là quá hạn khi chưa có thông tin; xem: baseline
baseline-empty = Chưa có nhiệm vụ nào.
baseline-line = { $agency }: chủ trì { $tasks }, đến hạn chưa có thông tin { $noInformation }, chờ xác nhận { $waiting }; { $state }
baseline-open = đợt nhập tồn chưa đóng
baseline-is-closed = đã đóng ngày { $day } ({ $by })
baseline-closed = Đã đóng đợt nhập tồn của { $n } cơ quan: { $agencies }

## Đối chiếu

nothing-to-reconcile = Không có tin báo chí cùng phiên để đối chiếu, hoặc văn bản không phải văn bản chính thức (nothing to reconcile).
