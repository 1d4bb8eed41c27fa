/** Words of asking whose spelling is put right: one wrong mark, letter or sound, or written as one word. */
export const CUE_PHRASES: string[] =
  `nhiệm vụ|chủ trì|phối hợp|phụ trách|trách nhiệm|bao nhiêu|hoàn thành|khi nào|ngày nào|bao giờ|thời hạn|quá hạn|trễ hạn|lùi hạn|cơ quan nào|đơn vị nào
tiến độ|tình trạng|tài liệu nào|văn bản nào|phiên họp|những việc|những nhiệm vụ|như thế nào|danh sách|liệt kê|bộ trưởng|sắp đến hạn|chậm nhất|đầu mối|giải thích|điều chỉnh thời hạn|điều chỉnh|gia hạn|mới nhất|gần nhất`.split(
    /[|\n]/,
  );

/** Of these, one letter may be wrong even where the wrong syllable is a real one ("nhim vụ", "bao nhiu"). */
export const UNMISTAKABLE: ReadonlySet<string> = new Set(
  'nhiệm vụ|trách nhiệm|bao nhiêu|hoàn thành|phụ trách|những nhiệm vụ|cơ quan nào|đơn vị nào|sắp đến hạn|như thế nào|phiên họp'.split(
    '|',
  ),
);

/** Real phrases that are one letter, sound or mark away from a phrase above, seen in administrative and general texts. */
export const MISTAKABLE: ReadonlySet<string> = new Set(
  'nhieu vu|bao nhiet|bo nhieu|tiền đồ|tính trạng|khí nào|phai hop|bao gia|chua tri|toan thanh|dan thanh|bo chuong|bao do|co quan ao'.split(
    '|',
  ),
);

/** Short forms and chat spellings of words of asking; those that mean several things are read by what stands around them. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bn: 'bao nhiêu',
    bnh: 'bao nhiêu',
    bnhiu: 'bao nhiêu',
    bnhieu: 'bao nhiêu',
    nhiu: 'nhiêu',
    nhìu: 'nhiều',
    ko: 'không',
    k: 'không',
    khg: 'không',
    hok: 'không',
    hông: 'không',
    dc: 'được',
    đc: 'được',
    trc: 'trước',
    trk: 'trước',
    trướk: 'trước',
    j: 'gì',
    ntn: 'như thế nào',
    tnao: 'thế nào',
    vs: 'với',
    ds: 'danh sách',
    vb: 'văn bản',
    vbản: 'văn bản',
    dsách: 'danh sách',
    lh: 'liên hệ',
    cq: 'cơ quan',
    đv: 'đơn vị',
    nhữg: 'những',
    nhug: 'những',
    đên: 'đến',
    giừ: 'giờ',
    xog: 'xong',
    xg: 'xong',
    sog: 'xong',
    xonng: 'xong',
    fai: 'phải',
    fải: 'phải',
    pải: 'phải',
    thag: 'tháng',
    thág: 'tháng',
    hnay: 'hôm nay',
    hqua: 'hôm qua',
    lq: 'liên quan',
    vc: 'việc',
    ndung: 'nội dung',
    ctri: 'chủ trì',
    ctrì: 'chủ trì',
    phop: 'phối hợp',
    phợp: 'phối hợp',
    bgio: 'bao giờ',
    bgiờ: 'bao giờ',
    knao: 'khi nào',
    bc: 'báo cáo',
    bnhiêu: 'bao nhiêu',
    bg: 'bây giờ',
    chx: 'chưa',
    cx: 'cũng',
    dag: 'đang',
    đag: 'đang',
    đp: 'địa phương',
    hk: 'không',
    hum: 'hôm',
    khum: 'không',
    lm: 'làm',
    nx: 'nữa',
    ph: 'phối hợp',
    r: 'rồi',
    rùi: 'rồi',
    rui: 'rồi',
    tgian: 'thời gian',
    thg: 'tháng',
    thui: 'thôi',
    zậy: 'vậy',
  }),
);

/** Words of asking typed with a wrong tone ("naò", "cón"), and the real words that differ from them in marks alone. */
export const MISMARKED: ReadonlyMap<string, [word: string, others: string]> = new Map([
  ['con', ['còn', 'con cồn côn cơn']],
  ['nao', ['nào', 'não náo nạo nao']],
  ['viec', ['việc', '']],
  ['nhung', ['những', 'nhung nhũng nhưng nhúng']],
  ['phai', ['phải', 'phai phái']],
  ['gi', ['gì', 'gỉ gi']],
  ['duoc', ['được', 'dược đuốc']],
  ['truoc', ['trước', '']],
  ['nhieu', ['nhiều', 'nhiễu nhiêu']],
  ['thang', ['tháng', 'thang thẳng thắng thăng']],
  ['quy', ['quý', 'quy quỹ quỳ']],
]);
