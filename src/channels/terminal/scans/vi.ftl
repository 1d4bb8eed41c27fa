### Bản quét trong lúc đọc, ở dòng lệnh.

reading-page = { $file }: đang đọc trang { $page }/{ $pages }
