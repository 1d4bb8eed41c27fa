/** What an item of a group list is. */
export type GroupNoun = 'ministry' | 'branch' | 'office' | 'unit' | 'locality' | 'department' | 'company' | 'other';

/** Nouns of bodies addressed as a class; whoever heads them counts as them. */
export const GROUP_NOUNS: Record<GroupNoun, string[]> = {
  ministry: ['bộ', 'bộ trưởng', 'bộ ngành', 'bộ ban ngành', 'ban bộ ngành'],
  branch:
    `ngành|trưởng ngành|ban|ban ngành|ban ngành đoàn thể|cơ quan ngang bộ|thủ trưởng cơ quan ngang bộ|cơ quan thuộc chính phủ|cơ quan trực thuộc chính phủ|thủ trưởng cơ quan thuộc chính phủ|cơ quan trung ương|cơ quan ở trung ương|ngành trung ương|đoàn thể|cấp|cấp ủy|ban đảng|ban đảng, đảng đoàn|đảng đoàn`.split(
      '|',
    ),
  office:
    `cơ quan|cơ quan thông tấn, báo chí|cơ quan thông tấn báo chí|cơ quan báo chí, truyền thông|cơ quan báo chí truyền thông|cơ quan chức năng|cơ quan chuyên môn|cơ quan báo chí|cơ quan thông tấn|cơ quan truyền thông|cơ quan thông tin đại chúng|cơ quan tố tụng|cơ quan nhà nước|cơ quan hành chính nhà nước|cơ quan hành chính|cơ quan quản lý|cơ quan quản lý nhà nước|cơ quan đại diện|cơ quan đại diện việt nam ở nước ngoài|cơ quan tham mưu|cơ quan thường trực|cơ quan kiểm tra|cơ quan bảo vệ pháp luật|cơ quan hữu quan`.split(
      '|',
    ),
  unit: `đơn vị|đơn vị sự nghiệp|đơn vị sự nghiệp công lập|đơn vị trực thuộc|đơn vị chức năng|đơn vị tư vấn|đơn vị thi công|đơn vị vận hành|đơn vị chủ đầu tư|đơn vị quản lý|tổ chức|tổ chức chính trị|tổ chức chính trị xã hội|tổ chức chính trị - xã hội|tổ chức đoàn thể|tổ chức liên quan|tổ chức đảng|bên`.split(
    '|',
  ),
  locality: `địa phương|tỉnh|thành phố|tỉnh thành|chính quyền địa phương`.split('|'),
  department:
    `sở|sở ngành|sở ban ngành|phòng|phòng ban|phòng chuyên môn|vụ|cục|tổng cục|chi cục|viện|trung tâm|phòng nghiệp vụ|ban quản lý|ban quản lý dự án|ban qlda|hạt kiểm lâm|đội|trạm|khoa|khoa phòng|bộ môn|phân xưởng|chi nhánh|phân hiệu|tổ chuyên môn`.split(
      '|',
    ),
  company:
    `tập đoàn|tổng công ty|công ty|doanh nghiệp|tập đoàn kinh tế|doanh nghiệp nhà nước|doanh nghiệp công nghệ|doanh nghiệp viễn thông|doanh nghiệp bưu chính|doanh nghiệp khoa học công nghệ|doanh nghiệp logistics|ngân hàng|ngân hàng thương mại|ngân hàng thương mại nhà nước|ngân hàng thương mại cổ phần|nhtm|ngân hàng tmcp|tổ chức tín dụng|nhà mạng|doanh nghiệp kinh doanh|hãng hàng không|công ty lâm nghiệp|công ty thủy nông|công ty thủy lợi|công ty điện lực|công ty chứng khoán`.split(
      '|',
    ),
  other:
    `đảng ủy|đảng bộ|chi bộ|tổ chức đảng|đảng ủy trực thuộc|cấp ủy, chính quyền các cấp|cấp ủy, chính quyền địa phương các cấp|chính quyền các cấp|chính quyền địa phương các cấp|cấp ủy, chính quyền|cấp ủy, chính quyền địa phương|chủ đầu tư|nhà thầu|nhà đầu tư|nhà thầu thi công|đơn vị tư vấn giám sát|chủ rừng|chủ đập|chủ hồ|chủ hồ chứa|chủ hồ đập|hiệp hội|hiệp hội ngành hàng|hiệp hội doanh nghiệp|hội|hội đoàn thể|hội quần chúng|trường|trường đại học|trường cao đẳng|trường học|nhà trường|trường thpt|trường thcs|trường trung học phổ thông|trường trung học cơ sở|trường tiểu học|trường mầm non|trường phổ thông|trường nghề|trạm y tế|cơ sở giáo dục|cơ sở giáo dục đại học|cơ sở đào tạo|cơ sở y tế|cơ sở khám bệnh|cơ sở khám bệnh chữa bệnh|cơ sở khám bệnh, chữa bệnh|cơ sở khám, chữa bệnh|bệnh viện|viện nghiên cứu|viện|thương vụ|thương vụ việt nam ở nước ngoài|tổ công tác|tổ giúp việc|tổ công nghệ số cộng đồng|tổ công tác triển khai đề án 06|đoàn công tác|nhóm công tác|thành viên|thành viên ban chỉ đạo|thành viên tổ công tác|lực lượng|lực lượng chức năng|lực lượng vũ trang|lực lượng công an|lực lượng quân đội|lực lượng công an, quân đội|chính quyền địa phương|chính quyền cơ sở|chính quyền cấp xã|đoàn thể chính trị|đoàn thể chính trị - xã hội|tỉnh ủy|thành ủy|tỉnh ủy, thành ủy|quận|huyện|thị xã|xã|phường|đặc khu|hợp tác xã|ban chỉ đạo|ban chỉ huy|hội đồng|quỹ|quỹ đầu tư|vườn quốc gia|chuyên gia|nhà khoa học|bộ phận|phòng khám|kiểm lâm địa bàn|biên phòng|đồn biên phòng|công an|đại biểu|ủy ban|thôn|tổ dân phố|thôn, bản|thôn, bản, khu phố|thôn, bản, tổ dân phố|thôn, làng|thôn, buôn|ấp|ấp, khu phố|khu phố|khối phố|tổ dân cư|khu dân cư|trưởng thôn|thôn trưởng|trưởng bản|trưởng ấp|trưởng khu phố|tổ trưởng tổ dân phố|quân khu|tòa án|cấp chính quyền|cơ sở sản xuất|cơ sở kinh doanh|hộ kinh doanh|tổ chức, cá nhân|đối tác`.split(
      '|',
    ),
};

/** What may narrow a class of bodies; kept in the document's own wording. */
export const GROUP_QUALIFIERS: string[] =
  `thuộc, trực thuộc bộ|thuộc, trực thuộc sở|thuộc và trực thuộc bộ|thuộc và trực thuộc sở|thuộc, trực thuộc|thuộc huyện|thuộc ubnd huyện|thuộc ubnd tỉnh|thuộc tổng công ty|thuộc tập đoàn|tuyến tỉnh|tuyến trung ương|tuyến huyện|đầu mối|nhà nước|thương mại|cổ phần|tmcp|công nghệ|công nghệ số|viễn thông|bưu chính|đại học|cao đẳng|phổ thông|chuyên môn|chức năng|chuyên trách|nghiệp vụ|trực thuộc|thuộc sở|thuộc bộ|thuộc tỉnh|thuộc thành phố|thuộc chính phủ|lớn|trọng điểm|trong nước|nước ngoài|trong và ngoài nước|tư nhân|kinh tế|kinh tế nhà nước|ngành hàng|nghề nghiệp|doanh nghiệp|báo chí|truyền thông|thông tấn|chủ lực|công lập|ngoài công lập|khoa học|nghiên cứu|khoa học và công nghệ|lâm nghiệp|thủy lợi|địa bàn|cơ sở|nòng cốt|nêu trên|còn lại|khác|chính trị - xã hội|chính trị xã hội|xã hội|thành viên|du lịch|vận tải|đường sắt|hàng không|xây dựng|bất động sản|sản xuất|xuất khẩu|nhập khẩu|logistics|điện lực|dầu khí|chứng khoán|bảo hiểm|tín dụng|tỉnh|cấp xã|cấp huyện|địa phương|phụ trách|liên ngành|quân đội|công an|biên phòng|giúp việc|đầu tư|nhân dân|trung ương|tố tụng|hữu quan|phòng hộ|đặc dụng|quốc hội|chính phủ`.split(
    '|',
  );

/** "Các", "mỗi", "tất cả các" … before a class. `some` counts only part of it. */
export const QUANTIFIERS: { words: string; some: boolean }[] = [
  ...['các', 'những', 'mỗi', 'từng', 'tất cả', 'tất cả các', 'toàn thể', 'toàn thể các', 'toàn bộ các', 'các các'].map(
    (words) => ({
      words,
      some: false,
    }),
  ),
  ...['một số', 'nhiều', 'một vài', 'đa số các', 'phần lớn các', 'một số các'].map((words) => ({ words, some: true })),
];

/** Offices; "các" may stand before them, "của" after. Whoever holds one answers for the body that follows. */
export const OFFICES: string[] =
  `ông|bà|các ông|thôn trưởng|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu phố|phó trưởng ban thường trực|phó chủ tịch thường trực|phó bí thư thường trực|tổng cục trưởng|phó tổng cục trưởng|bộ trưởng|thứ trưởng|thống đốc|phó thống đốc|chủ nhiệm|phó chủ nhiệm|tổng thanh tra|phó tổng thanh tra|tổng kiểm toán|chủ tịch|phó chủ tịch|chủ tịch hđtv|chủ tịch hội đồng thành viên|chủ tịch hđqt|chủ tịch hội đồng quản trị|quyền chủ tịch|giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|cục trưởng|phó cục trưởng|vụ trưởng|phó vụ trưởng|viện trưởng|phó viện trưởng|tổng cục trưởng|chi cục trưởng|phó chi cục trưởng|trưởng|phó trưởng|trưởng phòng|trưởng ban|phó trưởng ban|tổ trưởng|phó tổ trưởng|chánh văn phòng|phó chánh văn phòng|chánh|phó chánh|chánh thanh tra|chánh án|bí thư|phó bí thư|thủ trưởng|lãnh đạo|người đứng đầu|chỉ huy trưởng|tư lệnh|hiệu trưởng|tổng biên tập|thường trực|đại diện|đại diện lãnh đạo|đồng chí|đ/c|tập thể lãnh đạo|bộ trưởng, chủ nhiệm|trưởng ngành|trưởng đoàn|chủ tịch kiêm tổng giám đốc|cấp ủy, tổ chức đảng, lãnh đạo|giám đốc, thủ trưởng|hạt trưởng|đội trưởng|trạm trưởng|chủ tịch và tổng giám đốc`.split(
    '|',
  );

/** Classes that are addressed without "các" in a list or after "phối hợp với". */
export const BARE_NOUNS: string[] =
  `cơ quan thông tấn, báo chí|cơ quan thông tấn báo chí|cơ quan báo chí|cơ quan chức năng|lực lượng công an|lực lượng quân đội|địa phương|chính quyền địa phương|chính quyền cơ sở|chính quyền cấp xã|nhà đầu tư|nhà trường|đơn vị trực thuộc|cấp ủy, chính quyền các cấp|cấp ủy, chính quyền địa phương các cấp|chính quyền các cấp|chính quyền địa phương các cấp|cấp ủy, chính quyền|cấp ủy, chính quyền địa phương|đơn vị tư vấn|đơn vị thi công|đơn vị vận hành|đơn vị quản lý|đơn vị tư vấn giám sát|chủ đầu tư|nhà thầu|chủ rừng|chủ đập|chủ hồ|kiểm lâm địa bàn|lực lượng chức năng|nhà mạng|hiệp hội ngành hàng|hiệp hội doanh nghiệp|tổ công nghệ số cộng đồng|thành viên|thành viên ban chỉ đạo|thành viên tổ công tác|đoàn thể chính trị - xã hội|cơ sở giáo dục đại học|trường đại học|viện nghiên cứu|lực lượng vũ trang|đồn biên phòng`.split(
    '|',
  );

/** What a "bộ" of things is made of: "bộ phận", "bộ tiêu chí", "bộ dữ liệu". */
export const SETS: string[] =
  `phận|máy|lạc|phim|luật|môn|sách|tộc|gen|chỉ số|chỉ tiêu|tiêu chí|tiêu chuẩn|quy tắc|quy chuẩn|quy trình|thủ tục|tài liệu|dữ liệu|hồ sơ|câu hỏi|công cụ|giải pháp|khung|đề|ảnh|đồ|mã|thẻ|từ điển|nhận diện|định mức|đơn giá|lọc|nhớ|vi xử lý|sưu tập`.split(
    '|',
  );
