### Lệnh báo cáo, quyết định, số liệu

no-such-task = Không có nhiệm vụ { $code }.
agency-not-found = Không tìm thấy cơ quan "{ $name }".
not-bound = { $code } không giao cho { $agency }.
nothing-told = Không đọc được tình hình thực hiện trong: { $text }
not-recorded = Không ghi nhận được ({ $why }).
decided-before = Đã có quyết định trước đó: { $what } ({ $by }).
recorded = Đã ghi nhận { $code }: { $state }.
