/**
 * Words that tell an instruction from a statement. Vietnamese verbs do not inflect, so what a clause is must be read
 * from its first words: an action verb or an adverb of urgency opens an instruction, a tense or report word opens a statement.
 */

/** First one or two syllables of an instruction, lower case. */
const ACTION_VERBS = `thay mặt|thừa ủy|phun|rắc|bón|gieo|gieo cấy|tưới|tiêu úng|quét|sàng lọc|hút|xả|xả lũ|tích nước|thu hoạch|che chắn|chằng|neo đậu|cứu trợ|sơ cứu|cấp cứu|khám|xét nghiệm|cách ly|truy vết|phong tỏa|dập|khử khuẩn|lo|trải|thảm|đúc|bình xét|biểu diễn|trưng bày|đưa đón|đón tiếp|bốc thăm|bán|cho thuê|cho vay|giãn|hoãn|niêm phong|tạm giữ|tịch thu|khởi tố|truy tố|xét xử|truy bắt|triệt phá|trấn áp|tấn công|lãnh đạo|nêu gương|đốc công|chốt chặn|gác|canh gác|trực gác|bổ nhiệm|miễn nhiệm|đề bạt|quy tụ|tôn vinh|trao tặng|thăm|thăm hỏi|tặng quà|đồng bộ hóa|chuyển tiếp|kê|tách|gộp|sang tên|giăng|lắng nghe|bắn|đặt|đánh số|gỡ|gỡ vướng|hoán đổi|khơi thông|kiểm điểm|lưu ý|nhận|nhận bàn giao|nhân giống|nắm tình|phân khai|phối kết|phục dựng|quản trị|rút|thanh thải|thụ lý|truy xuất|trích xuất|tổng kiểm|ứng trực|xem lại|vớt|đề cao|đi kiểm|bỏ|bù|chặn|chỉ định|dự phòng|ghi vốn|ghi kế|vận dụng|xác lập|đối ứng|đồng hành|soát xét|kết nạp|tái định|khai giảng|thử tải|siết|siết chặt|tinh giản|hợp đồng|ký hợp|nghiệm thu|phân nhóm|lập lại|chủ trương|rà phá|ngầm hóa|làm sạch|xóa tên|giải tỏa|lưu giữ|lưu hành|bàn bạc|bảo dưỡng|ban hành|bàn giao|bãi bỏ|báo cáo|bảo đảm|bảo mật|bảo trì|bảo vệ|bổ sung|bố trí|bồi thường|bồi dưỡng|biên soạn|biên tập|bình ổn|bám sát|bảo tồn|bắt buộc
cắm|căng|cẩu|cải cách|cải tạo|cải thiện|cảnh báo|cân đối|cấm|cấp|cập nhật|cắm mốc|cắt giảm|cắt,|chỉ đạo|chỉ ra|chỉnh lý|chỉnh sửa|chỉnh trang|chấm dứt|chấn chỉnh|chấp hành|chi trả|chia sẻ|chịu trách nhiệm|cho ý kiến|chọn|chốt|chủ trì|chuẩn bị|chuẩn hóa|chuyển|chuyển đổi|chuyển giao|chứng minh|chủ động|chăm lo|chăm sóc|chống|chú ý|chú trọng
công bố|công khai|công nhận|cụ thể hóa|củng cố|cung cấp|cung ứng|cử|cưỡng chế|cắt tỉa|cài đặt|ghi nhận đầy đủ|chứng thực|căn cứ
dán|dành|diễn tập|di dời|di chuyển|dọn|dọn dẹp|duy trì|dự báo|dự kiến|dự thảo|dự trù|duyệt|dừng|đánh giá|đào tạo|đăng ký|đăng tải|đấu giá|đấu nối|đấu thầu|đầu tư|đẩy mạnh|đẩy nhanh|đề nghị|đề xuất|đệ trình|điều chỉnh|điều chuyển|điều động|điều hành|điều phối|điều tra|định hướng|định kỳ|đo|đo đạc|đóng|đôn đốc|đồng bộ|đổi mới|đối chiếu|đối thoại|đơn giản hóa|đưa|đưa vào|đàm phán|đảm bảo|đình chỉ|đặt hàng|đề ra|đọc|đa dạng hóa
gắn|gia cố|gia hạn|giải quyết|giải ngân|giải phóng|giải trình|giải thể|giám sát|giảm|giáo dục|giao|giữ|giữ nguyên|giữ vững|giới thiệu|góp ý|gửi|hạn chế|hậu kiểm
hiện đại hóa|hiệu chỉnh|hoàn chỉnh|hoàn thành|hoàn thiện|hoàn trả|hoàn tất|hỗ trợ|hội thảo|hợp nhất|hợp tác|huy động|hướng dẫn|họp|hủy|hủy bỏ|hình thành|học tập
kêu gọi|kéo dài|kê khai|kiên định|kiên trì|kết hợp|kết nối|kết thúc|khai báo|khai thác|khai trương|khánh thành|khảo sát|khắc phục|khẳng định|khen thưởng|khoanh|khởi công|khởi động|khôi phục|khuyến khích|kiểm đếm|kiểm định|kiểm kê|kiểm nghiệm|kiểm soát|kiểm tra|kiểm toán|kiện toàn|kiến nghị|ký|ký kết|kịp thời|khống chế|khoán|khử
làm rõ|làm việc|làm|lập|lắp|lắp đặt|lên|lên phương án|liên hệ|liên thông|liên kết|loại bỏ|lồng ghép|lưu trữ|lựa chọn|lấy ý kiến|lấy|luân chuyển|lấp|mở|mở rộng|mở rộng|mua|mua sắm|miễn|miễn giảm|mời|minh bạch
nạo vét|nâng|nâng cao|nâng cấp|nắm|nắm bắt|nắm chắc|nêu|ngăn chặn|ngăn ngừa|nghiệm thu|nghiên cứu|nghiêm cấm|nghiêm túc|nhân rộng|nhập|niêm yết|nộp|nuôi|nhanh chóng
phân bổ|phân cấp|phân công|phân định|phân loại|phân luồng|phân tích|phân giao|phát|phát động|phát hành|phát hiện|phát huy|phát quang|phát sóng|phát triển|phê duyệt|phòng|phòng chống|phòng ngừa|phối hợp|phổ biến|phục hồi|phục vụ|phủ sóng|phấn đấu|phản ánh|phản hồi|phá dỡ
quan tâm|quan trắc|quản lý|quảng bá|quy định|quy hoạch|quyên góp|quyết định|quyết liệt|quyết toán|quán triệt|quét dọn
rà|rà soát|rút gọn|rút kinh nghiệm|rút ngắn|ra quân|ra mắt|sắp xếp|sẵn sàng|sản xuất|sáp nhập|san lấp|soạn thảo|số hóa|số hoá|sơ kết|sớm|sửa|sửa chữa|sửa đổi|sử dụng|so sánh|sàng lọc|sưu tầm
tái cấu trúc|tái cơ cấu|tạm dừng|tạm ứng|tạo|tạo điều kiện|tạo lập|tăng|tăng cường|tập huấn|tập hợp|tập trung|tham gia|tham mưu|tham khảo|tham vấn|thanh lý|thanh quyết|thanh toán|thanh tra|thành lập|thay|thay đổi|thay thế|thẩm định|thẩm tra|theo dõi|thi công|thi hành|thí điểm|thiết kế|thiết lập|thiết kế,|thông báo|thông qua|thông tin|thông tuyến|thống kê|thống nhất|thu|thu gom|thu hồi|thu hút|thu thập|thúc đẩy|thuê|thử nghiệm|thực hành|thực hiện|thực thi|thường trực|thường xuyên|thương thảo|tích cực|tích hợp|tiến hành|tiếp cận|tiếp nhận|tiếp thu|tiếp tục|tiết kiệm|tìm|tính toán|tinh gọn|tổ chức|tổng hợp|tổng kết|tổng rà|trang bị|tranh thủ|trao đổi|treo|triển khai|trích|trình|trồng|truyền thông|truy thu|truy cứu|trực|trực tiếp|tu bổ|tu sửa|tuần tra|tuyên dương|tuyên truyền|tuyển|tuyển chọn|tuyển dụng|tuyển sinh|tư vấn|tự|tự rà|từng bước|tham vấn|thẩm duyệt|tiêm|tiêu hủy|tặng|tổng vệ|trả|trả lời|thu xếp|trám|tháo dỡ|tháo gỡ|thả|thắt chặt
ủng hộ|ủy quyền|ưu tiên|ứng dụng|ứng phó|vá|vận động|vận hành|vận chuyển|vệ sinh|việt hóa|vinh danh|viết|vay|xác định|xác minh|xác nhận|xác thực|xây|xây dựng|xem xét|xét|xét duyệt|xếp|xử lý|xử phạt|xin ý kiến|xóa|xóa bỏ|xúc tiến|xuất bản|xuất|xuất cấp|yêu cầu|đóng góp|đốc thúc|điểm danh|giao ban|có|chạy|cải tiến|tải|trao|kéo|nối|đón|hạ|chặt|rửa|súc|bơm|lát|thắp|quay|in|dựng|bật|tắt|ngừng|khóa|nhắc nhở|nhắc|giúp|hạ ngầm|sơn|khoan|đào|đắp|bê tông|chuyển tải|bóc tách|gia nhập|tuân thủ|rải|kẻ`;

/** Adverbs that open an instruction: the verb follows. */
const URGING = `khẩn trương|cấp bách|gấp rút|nhanh chóng|kịp thời|chủ động|tích cực|tập trung|quyết liệt|nghiêm túc|tiếp tục|thường xuyên|định kỳ|hằng|hàng|sớm|ngay|đẩy mạnh|đồng thời|trước mắt|phải|cần|hãy|trực tiếp|đồng loạt|từng bước|chỉ đạo|tăng cường|tổ chức|phối hợp|chịu trách nhiệm|làm tốt|thực sự|kiên quyết|dứt điểm|bảo đảm|đảm bảo|trong|trước|chậm nhất|muộn nhất|không|nhất là|chủ trì|đồng chủ trì|mỗi|tối thiểu|toàn diện|khi|đến`;

const STARTS = new Set(
  `${ACTION_VERBS}|${URGING}`
    .split(/[|\n]/)
    .map((w) => w.trim())
    .filter(Boolean),
);

/** True where the text begins with an action verb or an adverb that urges one. */
export function opensInstruction(text: string): boolean {
  const [first = '', second = '', third = ''] = text
    .trimStart()
    .toLowerCase()
    .split(/[\s,;:.()]+/, 3);
  // "tháo gỡ được những khó khăn" tells what comes of it.
  if (RESULT.test(text)) return false;
  return STARTS.has(first) || STARTS.has(`${first} ${second}`) || STARTS.has(`${first} ${second} ${third}`);
}

const RESULT = /^\s*\p{L}+(?:\s\p{L}+)?\sđược\s(?:những|các|nhiều|một số|xử lý|thực hiện|triển khai)\s/iu;

/** Verbs of two syllables only: in the middle of a name one syllable ("thu", "cấp", "có") says too little. */
export function startsPlainAct(text: string): boolean {
  const [first = '', second = ''] = text
    .trimStart()
    .toLowerCase()
    .split(/[\s,;:.()]+/, 2);
  return STARTS.has(`${first} ${second}`) || ['lập', 'trình', 'phải', 'cần'].includes(first);
}

const STATEMENT =
  /^[\s,]*(?:(?:nay|đến nay|tới nay|hiện nay|cũng|đều|cơ bản|bước đầu|thời gian qua|vừa qua|trong thời gian (?:qua|vừa qua|rất ngắn|ngắn))[\s,]+)*(?:đã|vừa|mới(?=\s+(?:đạt|có|hoàn thành|chỉ|giải ngân))|đang|hiện|là(?!\s+(?:đầu mối|(?:cơ quan|đơn vị)\s+(?:đầu mối|thường trực|chủ trì)))|còn(?!\s+(?:được|phải|có trách nhiệm|chịu))|chưa|không(?!\s+(?:để|được|tổ chức|giải quyết|thu|cấp|tiếp nhận|sử dụng|cho|bố trí|phê duyệt|thực hiện|xem xét|thả|ban hành|tự ý|đưa|phát sinh))|chậm(?!\s+nhất)|sẽ|cho biết|cho rằng|cho hay|nêu(?!\s+cao)|nhấn mạnh|khẳng định|nhận định|nhận xét|kiến nghị|mong muốn|tham dự|dự(?=\s+(?:họp|cuộc|phiên|hội nghị|lễ|buổi))|phát biểu|(?:thống nhất\s+|nhất trí\s+)?kết luận(?=\s*(?:như sau|:|$|một số|các nội dung|những nội dung|,?\s*chỉ đạo))|đánh giá cao|ghi nhận(?!\s+(?:đầy đủ|ý kiến))|biểu dương|hoan nghênh|cảm ơn|cám ơn|thống nhất(?=\s+(?:chỉ|rằng|đánh giá|nhận định|cao|với (?:nội dung|đề xuất|báo cáo|ý kiến|kiến nghị|dự thảo))\s)|nhận được(?=\s)|thảo luận|thông tin(?!\s+(?:kịp thời|đầy đủ|rộng rãi|cho|đến|tuyên truyền|,))|đạt(?!\s+(?:tối thiểu|ít nhất))|vượt|tăng(?=\s+(?:\d|so với|mạnh|khá|nhanh|bình quân|gần|hơn))|giảm(?=\s+(?:\d|so với|mạnh|gần|hơn|từ\s+\d))|chiếm|bị|gặp|thuộc|nằm|có(?=\s+(?:\d|sự\s|nhiều|một số|khoảng|hơn|tới|gần|nơi|lúc|thể|chuyển biến|tiến bộ))|báo cáo(?=\s+(?:rằng|tại (?:cuộc họp|phiên họp|hội nghị)))|thông báo\s+(?:(?:cũng\s+|còn\s+)?(?:nêu|chỉ rõ|cho biết)|[^.]{0,160}?biết|(?:(?:nội dung|ý kiến|kết luận)\s[^.;]{0,140}?\s)?(?:để|đến|tới)\s[^.]{0,80}?thực hiện)|có\s+ý kiến(?!\s+(?:bằng|về|chính thức|trước|đối với|gửi|thẩm định|trả lời))|xin(?=\s+(?!ý kiến(?!\s+chỉ đạo)))|trân trọng|phối hợp\s+chưa|(?:tiếp tục\s+)?được(?!\s+(?:giao(?!\s+(?:\d|nhiều|một số|các nhiệm vụ))|yêu cầu|phân công|đề nghị|chỉ đạo))|đề nghị\s+(?:được|Chính phủ|Thủ tướng|Quốc hội|Trung ương|cấp (?:trên|có))|hoàn thành\s+(?:vượt|xuất sắc)|ước|theo đó|chủ trì\s+(?:cuộc họp|phiên họp|hội nghị|buổi))(?![\p{L}])/iu;

/** True where the predicate tells what is or was, not what is to be done: "đã …", "đang …", "kiến nghị …", "đạt 80%". */
export function opensStatement(predicate: string): boolean {
  return STATEMENT.test(predicate);
}

/** "phát huy tinh thần …, chỉ đạo các quân khu hỗ trợ xe máy": behind the attitude stands an act. */
function goesOn(text: string): boolean {
  return text
    .replace(/[“"][^”"]*[”"]/gu, '')
    .split(/,\s*/u)
    .slice(1, 2)
    .some((part) => startsPlainAct(part) && part.split(/\s+/).length >= 4 && ATTITUDE.exec(part) === null);
}

/** Words of resolve: a predicate made of nothing else asks for an attitude, not for something that can be reported done. */
const ATTITUDE =
  /^(?:[\s,;]|và|với|phải|cần|tiếp tục|hơn nữa|cao hơn|nữa|hãy|luôn|thực sự|nỗ lực|cố gắng|quyết tâm|quyết liệt|hành động|tăng tốc|bứt phá|thần tốc|táo bạo|sáng tạo|đổi mới|chủ động|tích cực|đoàn kết|thống nhất|vào cuộc|nêu cao|đề cao|phát huy|giữ vững|kiên định|kiên trì|mục tiêu|ổn định kinh tế vĩ mô|tinh thần|trách nhiệm|kỷ luật|kỷ cương|vai trò|bản lĩnh|trí tuệ|ý chí|niềm tin|tư duy|nhận thức|đồng lòng|chung sức|gương mẫu|nói đi đôi với làm|dám nghĩ|dám làm|dám chịu|người đứng đầu|cao|lớn|mạnh mẽ|cao nhất|quyết đoán|khẩn trương)+(?=$|[\s,;.:]|với tinh thần|để|nhằm|trong)/iu;

/** True where the action asks for nothing that could be reported as done or not done. */
export function isAttitude(action: string): boolean {
  const text = action.trim();
  if (
    /^(?:không|tránh|tuyệt đối không)\s+(?:để|được|chậm trễ|lãng phí|chủ quan|trông chờ|đùn đẩy|né tránh|đưa đẩy)/iu.test(
      text,
    )
  )
    return true;
  if (
    /^(?:biết|biết và|nghiên cứu|quán triệt)[\s,]*(?:và\s+)?(?:,\s*)?(?:tổ chức\s+)?(?:thực hiện)?[\s./]*$/iu.test(text)
  )
    return true;
  if (
    /^(?:tập trung\s+)?(?:chỉ đạo,?\s+)?(?:tổ chức\s+)?(?:triển khai|thực hiện|làm tốt)(?:[\s,]+(?:tốt|có hiệu quả|hiệu quả|nghiêm túc|nghiêm|ngay|đồng bộ|quyết liệt|thực hiện))*\s+(?:một số|các|những)\s+(?:nội dung|nhiệm vụ|giải pháp|công việc|việc)(?:,\s*(?:nhiệm vụ|giải pháp))?\s+(?:cụ thể|sau|trọng tâm|chủ yếu|dưới đây)/iu.test(
      text,
    )
  )
    return true;
  if (
    /^(?:tiếp tục\s+)?phát huy(?:\s+(?:hiệu quả|tốt|cao|mạnh mẽ|tối đa|hơn nữa))*\s+(?:vai trò|tinh thần|trách nhiệm|truyền thống|[“"])/iu.test(
      text,
    )
  )
    return !goesOn(text);
  if (/^(?:chịu trách nhiệm\s+)?(?:toàn diện|trực tiếp|cá nhân)?\s*(?:về|trước)\s/iu.test(text))
    return !text
      .split(/,\s*(?:đồng thời\s+|và\s+)?/u)
      .slice(1)
      .some((part) => opensInstruction(part) && /\d/.test(part));
  if (
    /^(?:(?:nghiêm túc|khẩn trương|tích cực|chủ động|kịp thời|quyết liệt|tập trung)[\s,]+)*(?:tổ chức\s+)?(?:triển khai|thực hiện)(?:[\s,]+(?:triển khai|thực hiện|nghiêm túc|có hiệu quả|nghiêm|đầy đủ|tốt))*(?:\s+(?:các\s+)?(?:Công điện|Thông báo|Kết luận|Chỉ thị|Công văn|Văn bản|Nghị quyết|nội dung|nhiệm vụ)(?:\s+(?:chỉ đạo|kết luận))?\s+(?:này|trên|nêu trên))?[\s./:]*$/iu.test(
      text,
    )
  )
    return true;
  if (/^căn cứ\s.{0,80}(?:triển khai|thực hiện)[\s./]*$/iu.test(text)) return true;
  if (
    /^(?:tiếp tục\s+)?quán triệt\s+(?:(?:sâu sắc|đầy đủ|nghiêm túc|và|,)\s+)*(?:tinh thần|quan điểm|phương châm)/iu.test(
      text,
    )
  )
    return true;
  if (/^(?:(?:nghiêm túc|kiên quyết)\s+)?rút kinh nghiệm(?:\s+(?:sâu sắc|nghiêm túc|chung))*[\s./]*$/iu.test(text))
    return true;
  const resolve = ATTITUDE.exec(text);
  if (!resolve) return false;
  if (/tinh thần$/iu.test(resolve[0].trim())) return true;
  const rest = text
    .slice(resolve[0].length)
    .replace(
      /^[\s,;]*(?:căn cứ|theo)\s(?:chức năng|nhiệm vụ|thẩm quyền)[^;:.]{0,60}?(?=\s(?:để|nhằm|với tinh thần)\s)/iu,
      '',
    )
    .replace(/^[\s,;]*(?:với tinh thần|với phương châm|với quyết tâm|để|nhằm|trong|hơn nữa|hơn)(?!\p{L}).*/iu, '')
    .trim();
  return rest.split(/\s+/).filter(Boolean).length <= 1;
}

/** True where a part is only "hoàn thành", "xong", "có kết quả" …: it completes the action before it. */
export function isCompletion(text: string): boolean {
  return /^[\s,;]*(?:và\s+)?(?:phải\s+)?(?:cơ bản\s+)?(?:hoàn thành|hoàn tất|xong|hoàn thiện|kết thúc|thực hiện xong|có kết quả|thời hạn|thời gian(?: hoàn thành| thực hiện)?|hạn|thực hiện|tiến độ)?[\s:,(]*(?:dứt điểm|toàn bộ|việc này|nhiệm vụ này|công việc này|các nội dung này|nội dung này)?[\s:,(]*$/iu.test(
    text,
  );
}

const COMPLETION_WORDS =
  /(?:yêu cầu|phải|thời gian|thời hạn|tiến độ|hạn(?: cuối| chót)?|hoàn thành|hoàn tất|xong|kết thúc|thực hiện|dứt điểm|toàn bộ|(?:các\s+)?(?:việc|nội dung|nhiệm vụ|công việc)\s+(?:này|trên|nêu trên)|là|và)(?!\p{L})/giu;

/** A sentence that says only by when: "Hoàn thành trước ngày 30/5.", "Thời hạn: 30/5/2026." */
export function isCompletionAlone(sentence: string, deadlines: readonly { phrase: string }[]): boolean {
  if (deadlines.length === 0 || sentence.length > 120) return false;
  const rest = deadlines.reduce((text, { phrase }) => text.replace(phrase, ' '), sentence);
  const bare = rest.replace(COMPLETION_WORDS, '');
  return bare.length < rest.length && !/[\p{L}\d]/u.test(bare);
}

const HANDED_UP_ALONE =
  /^(?:(?:và|đồng thời)\s+)?(?:yêu cầu\s+)?(?:(?:hoàn thiện,?\s+)?gửi\s+(?:(?:báo cáo|kết quả|hồ sơ|văn bản)\s+)?(?:(?:về|cho|đến)\s+)?(?=(?:Bộ|Sở|Văn phòng|UBND|Ủy ban|Uỷ ban|Cục|Ban|Phòng|Chính phủ|Thủ tướng)\s)[^,;:]{4,110}$|(?:báo cáo|trình)\s+(?:lại\s+)?(?:Thủ tướng|Phó Thủ tướng|Chính phủ|Thường trực|UBND|Ủy ban nhân dân|Chủ tịch|Bộ trưởng|Ban Chỉ đạo|cấp có thẩm quyền|Lãnh đạo|Giám đốc)[^,;:]{0,90}$)/iu;

/** A sentence that only hands up by when what the one before asked for: "Báo cáo Thủ tướng Chính phủ trong tháng 8." */
export function isHandedUpAlone(sentence: string, deadlines: readonly { due: string | null }[]): boolean {
  return deadlines.length === 1 && deadlines[0]?.due != null && HANDED_UP_ALONE.test(sentence.replace(/[\s./]+$/u, ''));
}

const DUTY = /^\s*(?:từ nay|trong|đến|trước|sau|khi)\s[^;]{3,80}?\s(?:phải|cần)\s/iu;

/** "từ nay đến hết năm, mỗi tháng phải …": when, and then what must be done. */
export function opensDuty(text: string): boolean {
  return DUTY.test(text);
}

const DATED_DUTY =
  /^(?:trong đó,?\s+)?(?!(?:các\s)?(?:mục tiêu|tiến độ)\s)[^;:]{4,160}?(?:,\s*|\s)(?:phải\s+|cần\s+)?(?:hoàn thành|hoàn tất|xong)\s+(?:trước|trong|chậm nhất|muộn nhất|vào|đến)\s+(?:hết\s+)?(?:ngày|tháng|quý|năm|\d)/iu;

/** "việc sửa chữa trường lớp phải hoàn thành trước ngày 30/9": a thing and by when it must be there. */
export function opensDatedDuty(text: string): boolean {
  const duty = DATED_DUTY.exec(text.trimStart());
  return duty !== null && !/(?:^|\s)(?:đã|đang|sẽ|dự kiến|được hoàn thành|phấn đấu|mới|ước)\s/iu.test(duty[0]);
}

const PRODUCT =
  /^(?:đề án|dự án|chương trình|kế hoạch|nghị định|thông tư|nghị quyết|quyết định|chiến lược|quy hoạch|quy chế|quy định|bộ tiêu chí|khung)\s+(?!số\s)\p{L}+/iu;

/** A part that begins with a product goes on with the verb of the part before it: "xây dựng Khung chiến lược …; đề án …". */
export function opensProduct(text: string): boolean {
  return PRODUCT.test(text.trimStart());
}
