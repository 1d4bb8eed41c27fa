const list = (text: string) =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Phrases of asking, never of subject matter, whatever is asked. */
export const ASKING =
  list(`được nêu|đã nêu|nêu ra|được đề cập|được nhắc đến|được nói đến|nói gì|nói gì về|nói những gì|nói như thế nào|nói thế nào|nêu gì|nêu những gì|phát biểu gì|nhấn mạnh gì|nhấn mạnh những gì|nhấn mạnh điều gì|điều gì|có phải là|có phải|hay là|gồm những gì|bao gồm những gì|gồm gì|khi nào|ngày nào|ngày mấy|ngày bao nhiêu|bao giờ|bao lâu|lúc nào|hôm nào|tháng nào|tháng mấy|quý nào|quý mấy|năm nào|thời gian nào|thời điểm nào|mốc nào
là khi nào|là ngày nào|là bao giờ|như thế nào|thế nào|ra sao|thế nào rồi|ra sao rồi|sao rồi|đến đâu rồi|tới đâu rồi|đến đâu|tới đâu|ở đâu|thì sao|sao chậm thế|sao chậm vậy|sao mà chậm|sao chậm|sao trễ thế|sao trễ|sao lâu thế|sao lâu vậy|sao mà lâu thế|sao lâu|sao mà lâu
bao nhiêu|là bao nhiêu|bao nhiêu phần trăm|bao nhiêu tỷ đồng|bao nhiêu tỷ|bao nhiêu triệu|bao nhiêu nghìn|bao nhiêu người|bao nhiêu lần|mấy lần|những lần nào|các lần nào|lần nào|đạt bao nhiêu|đạt bao nhiêu phần trăm|có mấy|là mấy
là gì|là ai|do ai|của ai|cho ai|với ai|có gì|những gì|gì vậy|gì thế|gì không|cơ quan nào|những cơ quan nào|các cơ quan nào|là cơ quan nào|là đơn vị nào|là bộ nào|đơn vị nào|những đơn vị nào|bộ nào|những bộ nào|các bộ nào|ngành nào|bộ ngành nào|sở nào|địa phương nào|tỉnh nào|những tỉnh nào|tỉnh thành nào|thành phố nào|xã nào|ban nào|tổ chức nào|tập đoàn nào
nào phải|cho biết|cho tôi biết|cho em biết|cho hỏi|cho tôi hỏi|xin hỏi|xin cho biết|vui lòng|giúp tôi|giúp em|giúp mình|với ạ|được không|phải không|đúng không|có phải|hay không|hay chưa|xin cảm ơn|cảm ơn
hiện nay|hiện tại|hiện giờ|hiện đang|hôm nay|tính đến|tính đến nay|đến nay|cho đến nay|cho đến hiện tại|tới nay|lâu nay|vừa qua|vừa rồi|trước đây|gần đây
làm việc này|làm việc đó|làm việc ấy|làm nhiệm vụ này|làm nhiệm vụ đó|thực hiện việc này|thực hiện nhiệm vụ này|việc này|việc đó|việc ấy|việc kia|nhiệm vụ này|nhiệm vụ đó|nhiệm vụ ấy|đề án đó|đề án này|đề án ấy|kế hoạch này|kế hoạch đó|nội dung này|nội dung đó|cái này|cái đó|cái kia|chuyện này|chuyện đó|trong đó|trong số đó|trong số này|số đó|văn bản này|văn bản đó|dự án này|dự án đó|nghị định này|nghị định đó|thế còn|vậy còn|còn lại|thế thì|vậy thì|về việc|việc thực hiện|thế|nó`);

/** Phrases that say what kind of question about one task is asked. */
export const ASKING_TASK =
  list(`lo vụ|lo việc|lo|vụ|thời hạn hoàn thành|hạn hoàn thành|thời hạn|hạn chót|hạn cuối|hạn cuối cùng|hạn của|hạn đến|hạn là|hạn|đến hạn|ra hạn|chậm nhất|muộn nhất|trễ nhất|chậm nhất là|trước ngày|vào ngày|đến ngày|vào tháng|đến tháng|trong quý|trong tháng|phải xong|phải hoàn thành|cần hoàn thành|xong
chủ trì|đang chủ trì|cơ quan chủ trì|đơn vị chủ trì|chủ trì thực hiện|phụ trách|đang phụ trách|chịu trách nhiệm|chịu trách nhiệm chính|chịu trách nhiệm về|có trách nhiệm|thuộc trách nhiệm|trách nhiệm|phối hợp|cùng phối hợp|phối hợp với|phối hợp thực hiện|cơ quan phối hợp|được giao|được giao cho|giao cho|giao nhiệm vụ|được phân công|phân công|được yêu cầu|đảm nhận|đảm nhiệm|đứng ra
được chỉ đạo|đã được chỉ đạo|đã được giao|đã giao|giao lại|đã giao lại|được giao lại|nhắc lại|được nhắc lại|nhắc đi nhắc lại|giao lại mấy lần|giao mấy lần|giao bao nhiêu lần|bị lùi hạn|lùi hạn|lùi thời hạn|bị lùi|đã lùi|dời hạn|gia hạn|được gia hạn|đổi hạn|điều chỉnh thời hạn|điều chỉnh hạn|thay đổi|thay đổi qua|đã thay đổi|diễn biến|quá trình giao|quá trình chỉ đạo|quá trình|lịch sử chỉ đạo|lịch sử giao|lịch sử|qua những phiên họp nào|qua các phiên họp nào|tại những phiên họp nào|ở những phiên họp nào|qua mấy phiên họp|qua những phiên nào|qua các phiên|những phiên họp nào|bị chậm|bị trễ|bị hoãn|kéo dài
tiến độ|tình trạng|tình hình thực hiện|tình hình triển khai|tình hình|đã xong|xong chưa|xong rồi|chưa xong|chưa làm|chưa hoàn thành|chưa thực hiện|đã hoàn thành|hoàn thành chưa|chưa|đã được|làm đến đâu|làm xong|phải làm|phải làm xong|đang làm|nhiệm vụ|những việc|việc`);

/** Phrases of questions for a document. */
export const ASKING_DOCUMENT = list(
  `tài liệu nào|văn bản nào|thông báo nào|công văn nào|kết luận nào|biên bản nào|công điện nào|thông báo số mấy|văn bản số mấy|số mấy|số bao nhiêu|ghi ngày nào|ghi kết luận|ban hành ngày nào|được ban hành ngày nào|được ban hành|ban hành|ký ngày nào|được ký|ký|ra ngày nào|diễn ra|tổ chức|nói về|nói đến|đề cập|đề cập đến|quy định về|quy định|ghi|nêu|nằm ở|giao|yêu cầu|kết luận|thông báo|văn bản|tài liệu|danh sách|những văn bản|các văn bản|phiên họp|họp`,
);

/** Phrases of questions for many tasks: whom they bind, how they stand, when they are due. */
export const ASKING_MANY =
  list(`được nhắc tới|được nhắc đến|nhắc tới|nhắc đến|với vai trò|vai trò|với tư cách|tư cách|hai nhiệm vụ|ba nhiệm vụ|bốn nhiệm vụ|năm nhiệm vụ|hai việc|ba việc|năm việc|gần đến hạn nhất|sắp đến hạn nhất|lâu nhất|của bao nhiêu bộ|bao nhiêu bộ|mấy bộ|bộ|cơ quan|đơn vị|bộ ngành|sắp phải làm|sắp phải|sắp|vừa|đếm giúp|đếm|nhiệm vụ nào|những nhiệm vụ nào|nhiệm vụ gì|những nhiệm vụ gì|các nhiệm vụ|những nhiệm vụ|các nhiệm vụ nào|toàn bộ nhiệm vụ|tất cả nhiệm vụ|nhiệm vụ|đầu việc|công việc|việc nào|những việc nào|việc gì|những việc gì|các việc|những việc|việc|bao nhiêu nhiệm vụ|mấy nhiệm vụ|bao nhiêu việc|mấy việc
còn nợ|còn phải|phải hoàn thành|còn phải hoàn thành|hoàn thành|hoàn tất|phải xong|phải làm xong|làm xong|phải làm|phải thực hiện|đang thực hiện|thực hiện|đang làm|đang triển khai|cần làm|cần hoàn thành|còn làm|làm gì|nợ gì|nợ những gì|còn gì|còn những gì|còn tồn đọng|tồn đọng|còn tồn|dở dang|chưa hoàn thành|chưa xong|chưa làm|chưa thực hiện|chưa triển khai|đã hoàn thành|đã xong|đã làm xong|đã thực hiện|xong rồi|xong chưa|còn lại|còn chưa
quá hạn|đã quá hạn|bị quá hạn|đang quá hạn|trễ hạn|bị trễ hạn|hết hạn|vượt hạn|quá thời hạn|chậm tiến độ|trễ tiến độ|chậm muộn|chậm trễ|bị chậm|đang chậm|đang bị chậm|đang trễ|bị trễ|chậm|trễ|chậm nhất|muộn nhất|sắp đến hạn|sắp tới hạn|sắp hết hạn|gần đến hạn|đến hạn|tới hạn|có hạn|thời hạn|hạn|hạn chót|phải đến hạn
chủ trì|đang chủ trì|được giao chủ trì|phụ trách|đang phụ trách|chịu trách nhiệm|trách nhiệm|phối hợp|đang phối hợp|phối hợp thực hiện|được giao|được giao những gì|được phân công|giao cho|giao|nhận|kể cả nhiệm vụ chung|kể cả nhiệm vụ chung của|kể cả|bao gồm|gồm cả|nhiệm vụ chung|những nhiệm vụ chung|chung|chờ xác nhận|đang chờ xác nhận|không có thông tin|chưa có thông tin|chưa báo cáo|chưa thấy gì|chưa gửi báo cáo
liên quan đến|liên quan tới|liên quan|thuộc lĩnh vực|lĩnh vực|về lĩnh vực|liệt kê|danh sách|xuất danh sách|xuất|in ra|cho xem|xem|tổng cộng|tổng số|số lượng|số nhiệm vụ|số việc|số đầu việc|tất cả|toàn bộ|cùng|cùng nhau|chỉ tính|tính|thôi|nữa|thêm|riêng|bên em|bên mình|bên anh|bên chị|của em|của tôi|của mình|đơn vị em|đơn vị tôi|cơ quan tôi|bộ tôi|bộ mình|hiện|giờ|bây giờ|hôm họp|hôm trước|hôm nọ|tại|theo|từ|còn|mấy|đang|phải|nợ|có|làm việc gì|làm việc nào|làm những việc gì|làm những việc nào|kỳ này|đợt này|tới đây|thời gian tới|trong thời gian tới|tóm tắt|tóm lược|giúp|chiều họp|sáng họp|họp|cuộc họp|phiên họp|phiên|chiều|sáng|sáng mai|chiều mai|chiều nay|sáng nay|đầu mối|liên hệ|số điện thoại|cán bộ đầu mối|so với|trước|từ đầu năm|giao bao nhiêu|xong bao nhiêu|mới|gì mới|thay đổi|thay đổi gì|nhiều nhất|ít nhất|nhất|nhiều|chậm nhất|trễ nhất|nợ nhiều|xếp hạng|tỷ lệ hoàn thành|tỉ lệ hoàn thành|kpi|bn|bộ em|tổng hợp|tình hình|kết quả|số liệu`);

/** Words longer than a stop word that contain one: they are subject matter and shield it, however the question is typed. */
export const SHIELDED = list(
  `đề án|phục vụ|nghĩa vụ|vụ việc|chức vụ|đặc vụ|thời vụ|vụ án|thương mại|điện lực|năng lực|nguồn lực|nhân lực|động lực|hiệu lực|lực lượng|hàng không|thiết bị|trang bị|chuẩn bị|bị động|tồn tại hạn chế|tồn tại|nhà ở|chỗ ở|về nước|thông minh|chứng minh|văn minh|liên minh|minh bạch|tự do|lý do|kinh doanh|trẻ em|chị em|anh hùng|tiếng anh|có công|người có công|cần thiết|cần thơ|từ điển|từ thiện|từ xa|nước ngoài|ngoài khơi|ngoài công lập|ngoại khóa|trong nước|nhỏ và vừa|vừa và nhỏ|rà soát|hỏi đáp|một điểm dừng|chi phí|chi tiêu|chi ngân sách|chi thường xuyên|chi trả|trả lương|trả kết quả|trả nợ|hoàn trả|đi lại|để lại|tương lai|tín chỉ các-bon|bao vây|bao cấp|đa dạng|đảng viên|đảng bộ|trồng rừng|trồng trọt|vùng trồng|cây trồng|lâm nghiệp|lâm sản|kiểm lâm|cửa khẩu|cửa hàng|chứa nước|bồn chứa|hồ chứa|chữa cháy|chữa bệnh|sửa chữa|khám chữa bệnh|thuốc lá|thi công|thi hành|kỳ thi|thi cử|tư pháp|tư nhân|vật tư|tư vấn|tài nguyên|tài sản|tài khoản|tài trợ|văn hóa|vận tải|vận hành|vận chuyển|vân tay|căn cước|cân đối|bản án|biên bản|lừa đảo|hải đảo|con người|con dấu|máy soi|máy thổi gió|đám mây|dạy nghề|cải cách|cải tạo|tra cứu|thanh tra|điều tra|đăng kiểm|đăng ký|bảo đảm|biết chữ|tai nạn|chi cục|chi nhánh|chi bộ|thế chấp|thị thực|thị trường|thị xã|thị trấn|siêu thị|lãi suất|ngày hội|hội chợ|mã vạch|nợ bảo hiểm|đô thị|không khí|không gian|không quân|không dùng tiền mặt|xã hội|nhà ở xã hội|hội nghị|hội đồng|hội nhập|đại hội|cơ hội|lễ hội|quốc hội|hạn chế|hạn hán|hạn mức|hạn điền|giới hạn|quyền hạn|thẩm quyền|chỉ số|chỉ tiêu|chỉ thị|chỉ đạo|ban chỉ đạo|chỉ dẫn|địa chỉ|chứng chỉ|nhiệm kỳ|bổ nhiệm|trách nhiệm hữu hạn|việc làm|sự việc|vụ việc|viện phí|nợ công|nợ xấu|nợ thuế|nợ đọng|dư nợ|công nợ|máy móc|máy chủ|máy tính|máy bay|nhà máy|bộ máy|năm học|nông thôn mới|đổi mới sáng tạo|đổi mới|trong sạch|hoàn thiện|cho vay|cho thuê|giao thông|giao dịch|giao nhận|bàn giao|chuyển giao|giao lưu|ngoại giao|giao đất|quá tải|quá trình chuyển đổi|hợp tác|hợp đồng|hợp tác xã|thế giới|thế hệ|thể chế|thể thao|thay thế|lợi thế|vị thế|kinh tế số|làm việc|vị trí việc làm|ghi nhận|ghi âm|thi đua|thí điểm|số hóa|chuyển đổi số|công nghệ số|kinh tế số|xã hội số|hạ tầng số|chữ ký số|dữ liệu số|kỹ năng số|bình dân học vụ số|chính phủ số|công dân số|đồng tiền số|tiền số|tài sản số|nền tảng số|giao thông số|số liệu mở|dân số|hệ số|hồ sơ|dịch vụ|công vụ|nghiệp vụ|vụ mùa|thành phố|tái cơ cấu|thời gian giải quyết|kinh tế tuần hoàn|phối hợp liên ngành|công tác phối hợp|chủ động phối hợp|cơ chế phối hợp|quy chế phối hợp|kết luận thanh tra|xử lý chậm|nguyên nhân chậm|chậm giải ngân|tạm ứng|kết quả|phiên tòa|phát hiện|thực hiện dự án|hiện đại|hiện vật|xuất hiện|biểu hiện|thể hiện|xuất khẩu|sản xuất|đề xuất|xuất bản|tính toán|tài chính|hành chính|chính sách|sáng tạo|sáng kiến|sáng chế|khu mai táng|vay vốn|bao bì|bao phủ|bản đồ|tiến bộ|cán bộ|bộ chỉ số|bộ tiêu chí|bộ công cụ|đồng bộ|nội bộ|toàn bộ hồ sơ|một cửa|một số bộ|vì sao|tại sao|đầu tư|đầu tư công|cắt giảm|đơn giản hóa|cá nhân|tập trung|theo dõi|nêu gương|mua sắm|phí 0 đồng|làm chủ công nghệ|nhiều nơi|mới nhất|thống nhất|hợp nhất|duy nhất`,
);

/** Words that carry no subject on their own. */
export const EMPTY = new Set(
  'ai gì nào sao đâu mấy bao khi lúc là thì mà và hoặc hay của cho với về tại ở trong ngoài từ đến tới được bị theo những các một này kia ấy đó thế còn vẫn đã đang sẽ vừa phải cần nên hãy có không chưa rồi đây nhé nhỉ ạ ơi à ư tôi em anh chị mình bạn ông bà giúp hỏi biết trả lời nếu vậy lại vào ra lên luôn cũng đều do làm bởi như mọi để cái hạn việc nợ ta đi thôi nữa nha ha hả nè nay đấy qua quá r e a c vs xin nhưng'.split(
    ' ',
  ),
);
/** The same typed without marks, where no common word of subject matter is spelt so. */
export const EMPTY_BARE = new Set(
  'ai gi nao luc va hoac voi den duoc nhung cac mot ay se phai roi nhe a oi em anh giup neu vay luon cung boi viec thoi nua nha r e c k v vs'.split(
    ' ',
  ),
);
/** Weak words dropped where a topic begins or ends with one. */
export const WEAK_EDGES = new Set(
  'cai the van thi ma con cua la dang da nay lai ra bi chi khi toi cho sao dau may hay de theo do o ve tu len vao qua di ta'.split(
    ' ',
  ),
);
/** Of these, the ones that are also syllables of common words: kept inside a topic, where they weigh little, never a topic by themselves. */
export const WEAK_BARE = new Set(
  'khi tai ban the van do de cai can day may bao toi thi ma con sao dau hay chi minh cho tu moi nen kia ve len vao qua ta di cua chua khong la lam theo dang da vua lai ra bi nhu nay trong biet hoi nhi deu o co'.split(
    ' ',
  ),
);
export const EMPTY_ENGLISH = new Set(
  "the a an of is are was were be been being what which who whom whose when where why how many much does do did must should shall will would can could may might by for in on to at from with about and or as it its their there these those this that them they has have had not all any each every some list show give tell me us we i you please task tasks assignment assignments deadline deadlines due date dates lead leads leading led under owe owes owing open overdue late currently now then than so yet still ever also only over time times end year month week day today responsible responsibility charge agency agencies ministry ministries body bodies unit units department name named what's who's support supports supporting supported changed change changes moved move extended extend postponed slipped rescheduled reissued re-issued revised adjusted pushed status progress".split(
    ' ',
  ),
);
/** More words that an English question for many tasks says without naming a subject. */
export const EMPTY_ENGLISH_MANY = new Set(
  'everything anything something things thing apart except besides excluding counting more than complete completed completing finish finished deliver do done support supports supported supporting cooperate cooperates coordinating assigned given handle outstanding remaining pending left role roles including group shared common collective next coming last new slowest slow fastest most least worst best summarise summarize summary brief overview number total count number what got get need needs working work works item items obligations duties duty involved'.split(
    ' ',
  ),
);
/** More words that an English question for a document says. */
export const EMPTY_ENGLISH_DOCUMENT = new Set(
  'document documents notice notices notification file conclusion conclusions record records recorded contain contains containing issued issue signed released published session meeting held take place number assigns assign says mentions mention give gives'.split(
    ' ',
  ),
);
