### Lời ghi dưới đoạn văn do mô hình ngôn ngữ diễn đạt.

prose-note = (Đoạn trên do mô hình ngôn ngữ diễn đạt, đã đối chiếu với trích dẫn.)
