head = { $greeting }, việc tuần tới của { $agency } (đến hết { $day }):
due = Đến hạn tuần tới ({ $n }):
