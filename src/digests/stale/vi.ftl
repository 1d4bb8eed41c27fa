asked = Chưa cập nhật quá { $days } ngày, đề nghị cho biết tình hình ({ $n }):
listed = Chưa cập nhật quá { $days } ngày, đã đề nghị cơ quan ({ $n }):
no-contact = Chưa cập nhật quá { $days } ngày, cơ quan chưa có đầu mối ({ $n }):
leader = Chưa cập nhật quá { $days } ngày: { $n } nhiệm vụ ({ $codes }).
agencies = Chưa cập nhật quá { $days } ngày: { $n } cơ quan ({ $names }).
nobody = chưa có cơ quan chủ trì
since = từ { $day }
