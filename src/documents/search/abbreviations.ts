import { fold } from '../../shared/text.ts';

/** Administrative abbreviations and what they stand for. Names of agencies have their own register. */
const DICTIONARY: Record<string, string> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  hdnd: 'hội đồng nhân dân',
  ubtvqh: 'ủy ban thường vụ quốc hội',
  qh: 'quốc hội',
  ttg: 'thủ tướng',
  ttcp: 'thủ tướng chính phủ',
  cp: 'chính phủ',
  tthc: 'thủ tục hành chính',
  cchc: 'cải cách hành chính',
  dvc: 'dịch vụ công',
  dvctt: 'dịch vụ công trực tuyến',
  csdl: 'cơ sở dữ liệu',
  csdlqg: 'cơ sở dữ liệu quốc gia',
  cntt: 'công nghệ thông tin',
  khcn: 'khoa học công nghệ',
  đmst: 'đổi mới sáng tạo',
  dmst: 'đổi mới sáng tạo',
  cđs: 'chuyển đổi số',
  cds: 'chuyển đổi số',
  gpmb: 'giải phóng mặt bằng',
  đtc: 'đầu tư công',
  dtc: 'đầu tư công',
  nsnn: 'ngân sách nhà nước',
  nstw: 'ngân sách trung ương',
  nsđp: 'ngân sách địa phương',
  ktxh: 'kinh tế xã hội',
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  bhtn: 'bảo hiểm thất nghiệp',
  qppl: 'quy phạm pháp luật',
  vbqppl: 'văn bản quy phạm pháp luật',
  bcđ: 'ban chỉ đạo',
  bcd: 'ban chỉ đạo',
  mttq: 'mặt trận tổ quốc',
  cbcc: 'cán bộ công chức',
  cbccvc: 'cán bộ công chức viên chức',
  ccvc: 'công chức viên chức',
  gd: 'giáo dục',
  gdđt: 'giáo dục và đào tạo',
  gdnn: 'giáo dục nghề nghiệp',
  thpt: 'trung học phổ thông',
  thcs: 'trung học cơ sở',
  đh: 'đại học',
  qlda: 'quản lý dự án',
  xdcb: 'xây dựng cơ bản',
  qlnn: 'quản lý nhà nước',
  dn: 'doanh nghiệp',
  dnnn: 'doanh nghiệp nhà nước',
  htx: 'hợp tác xã',
  nntm: 'nông thôn mới',
  ntm: 'nông thôn mới',
  ocop: 'mỗi xã một sản phẩm',
  pccc: 'phòng cháy chữa cháy',
  cncn: 'cứu nạn cứu hộ',
  cnch: 'cứu nạn cứu hộ',
  antt: 'an ninh trật tự',
  attt: 'an toàn thông tin',
  atgt: 'an toàn giao thông',
  attp: 'an toàn thực phẩm',
  vsattp: 'vệ sinh an toàn thực phẩm',
  anm: 'an ninh mạng',
  qpan: 'quốc phòng an ninh',
  tttm: 'trung tâm thương mại',
  tmđt: 'thương mại điện tử',
  tmdt: 'thương mại điện tử',
  xnk: 'xuất nhập khẩu',
  kcn: 'khu công nghiệp',
  kkt: 'khu kinh tế',
  kđt: 'khu đô thị',
  noxh: 'nhà ở xã hội',
  bđs: 'bất động sản',
  bds: 'bất động sản',
  gtvt: 'giao thông vận tải',
  qsdđ: 'quyền sử dụng đất',
  gcn: 'giấy chứng nhận',
  gcnqsdđ: 'giấy chứng nhận quyền sử dụng đất',
  đkdn: 'đăng ký doanh nghiệp',
  đtnn: 'đầu tư nước ngoài',
  fdi: 'đầu tư trực tiếp nước ngoài',
  oda: 'hỗ trợ phát triển chính thức',
  ppp: 'đối tác công tư',
  kpi: 'chỉ số đánh giá',
  hssk: 'hồ sơ sức khỏe',
  hsskđt: 'hồ sơ sức khỏe điện tử',
  bađt: 'bệnh án điện tử',
  ttdl: 'trung tâm dữ liệu',
  ttđh: 'trung tâm điều hành',
  lgsp: 'nền tảng tích hợp chia sẻ dữ liệu',
  đttm: 'đô thị thông minh',
  dttm: 'đô thị thông minh',
  bvmt: 'bảo vệ môi trường',
  tnmt: 'tài nguyên môi trường',
  nnmt: 'nông nghiệp môi trường',
  bđkh: 'biến đổi khí hậu',
  pctt: 'phòng chống thiên tai',
  tkcn: 'tìm kiếm cứu nạn',
  gtnt: 'giao thông nông thôn',
  qhsdđ: 'quy hoạch sử dụng đất',
  vpcp: 'văn phòng chính phủ',
  nhnn: 'ngân hàng nhà nước',
  nhtm: 'ngân hàng thương mại',
  tctd: 'tổ chức tín dụng',
  tckt: 'tài chính kế toán',
  khđt: 'kế hoạch đầu tư',
  tđc: 'tái định cư',
  kt: 'kinh tế',
  xh: 'xã hội',
  vh: 'văn hóa',
  nq: 'nghị quyết',
  nđ: 'nghị định',
  qđ: 'quyết định',
  tb: 'thông báo',
  kl: 'kết luận',
  cv: 'công văn',
  ct: 'chỉ thị',
  kh: 'kế hoạch',
  tt: 'thông tư',
  đa: 'đề án',
  nv: 'nhiệm vụ',
  bc: 'báo cáo',
  đp: 'địa phương',
  tw: 'trung ương',
  tƯ: 'trung ương',
};

const BY_WORD = new Map<string, string>();
for (const [short, long] of Object.entries(DICTIONARY)) {
  BY_WORD.set(short.toLowerCase(), long);
  if (!BY_WORD.has(fold(short))) BY_WORD.set(fold(short), long);
}
/** Two letters written without accents are words far more often than abbreviations. */
const MIN_LENGTH = 3;

/** Long forms of the abbreviations among `words` (lower case), those learnt from the documents first. */
export function longForms(words: readonly string[], learnt: ReadonlyMap<string, string> = new Map()): string[] {
  const found: string[] = [];
  for (const word of words) {
    const long = learnt.get(word) ?? (word.length >= MIN_LENGTH ? BY_WORD.get(word) : undefined);
    if (long && !found.includes(long)) found.push(long);
  }
  return found;
}

/** The long form of one abbreviation, or undefined; case and accents do not matter. */
export function longForm(word: string): string | undefined {
  return BY_WORD.get(word.toLowerCase()) ?? BY_WORD.get(fold(word));
}

/** "Ủy ban nhân dân (UBND)": pairs a text defines, short form in lower case. Initials must agree. */
export function definedPairs(text: string): [short: string, long: string][] {
  const pairs: [string, string][] = [];
  for (const match of text.matchAll(
    /((?:[\p{L}]+[\s-]+){1,7}[\p{L}]+)\s*\(\s*(?:viết tắt là|gọi tắt là|sau đây gọi tắt là|sau đây viết tắt là)?\s*([\p{Lu}Đ&]{2,8})\s*\)/gu,
  )) {
    const words = (match[1] as string).toLowerCase().split(/[\s-]+/);
    const short = (match[2] as string).replace(/&/g, '').toLowerCase();
    const initials = [...fold(short)];
    const long = words.slice(-initials.length);
    if (long.length === initials.length && long.every((w, i) => fold(w)[0] === initials[i]))
      pairs.push([short, long.join(' ')]);
  }
  return pairs;
}
