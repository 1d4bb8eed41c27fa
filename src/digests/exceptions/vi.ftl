obstacles = Vướng mắc mới, cần cho ý kiến ở { $n } nhiệm vụ:
overdue = Sản phẩm nhiều chữ ký mới quá hạn ({ $n }):
