### Sáu rõ: câu hỏi gợi ý cho từng điểm chưa rõ, trước khi ban hành.

clear-all = Cả { $tasks } nhiệm vụ đã đủ { $of } rõ ({ $short } chưa đủ).
clear-short = { $short }/{ $tasks } nhiệm vụ chưa đủ { $of } rõ.
clarity-person = người
clarity-work = việc
clarity-time = thời gian
clarity-responsibility = trách nhiệm
clarity-product = sản phẩm
clarity-authority = thẩm quyền
ask-person = Đề nghị cho biết giao cơ quan nào chủ trì thực hiện.
ask-person-group = Trong { $names }, đề nghị cho biết đơn vị nào làm đầu mối, hay mỗi cơ quan tự thực hiện và báo cáo riêng.
ask-work = Đề nghị nêu cụ thể việc phải làm và đối tượng của việc đó.
ask-time = Đề nghị cho biết thời hạn hoàn thành, hoặc kỳ báo cáo nếu là việc thường xuyên.
ask-time-phrase = Văn bản ghi “{ $phrase }”; đề nghị cho biết ngày hoàn thành cụ thể.
ask-responsibility = Đề nghị cho biết cơ quan nào chịu trách nhiệm cuối cùng về kết quả.
ask-responsibility-among = Trong { $names }, đề nghị cho biết cơ quan nào chủ trì, cơ quan nào phối hợp.
ask-product = Đề nghị cho biết sản phẩm cần có là gì (báo cáo, tờ trình, kế hoạch, quyết định hay kết quả cụ thể nào).
ask-authority = Văn bản ghi “{ $verb }” nhưng chưa nêu cấp có thẩm quyền; đề nghị cho biết cấp nào tiếp nhận hoặc quyết định.
