button = ⏰ Reminder steps
head = When { $committee } reminds
long = Before the due day, products that need several signatures ({ $products }): { $steps } working days
short = Before the due day, other work: { $steps } working days
silent = No update: after { $officer } days the agency is asked, after { $desk } days the secretariat is told, after { $leader } days the leaders are
hint = To change them, type: “nhắc trước hạn 7, 1, 0 ngày”, “nhắc trước hạn 15, 7, 3, 1 ngày với văn bản nhiều chữ ký”, “chưa cập nhật 30, 37, 45 ngày”.
refused = Not changed: 0 to 60 days before the due day; 7 to 365 days without an update, for the agency, the secretariat and the leaders, none smaller than the one before.
not-yours = The reminder steps are set by a secretary or an administrator.
