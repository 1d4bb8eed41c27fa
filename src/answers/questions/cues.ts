import type { Query } from '../query.ts';
import { movesIn } from './filters.ts';

/** Cues are read in the folded text (no marks, lower case), so that a question typed without marks reads the same. */
type Kind = Query['kind'];

const TASK = '(?:nhiem vu|cong viec|dau viec|viec(?! lam(?! xong))|tasks?|assignments?|duties|items?)';
/** Who may be asked for: "bộ nào", "cơ quan nào". */
const BODY =
  '(?:bo|co quan|don vi|nganh|so|dia phuong|tinh|thanh pho|tinh thanh|ubnd|cap|phong|ban|bo nganh|to chuc|co quan chu tri|tap doan|xa|ben|noi)';
const BODIES =
  '(?:ministry|ministries|agency|agencies|body|bodies|unit|units|department|departments|province|provinces|organi[sz]ation|authority|office)';
const WHEN =
  '(?:khi nao|ngay nao|ngay may|ngay bao nhieu|bao gio|bao lau|luc nao|thang nao|thang may|quy nao|quy may|nam nao|thoi gian nao|thoi diem nao|hom nao|moc nao|moc thoi gian nao)';
const PAPER = '(?:tai lieu|van ban|thong bao|cong van|ket luan|bien ban|file|cong dien|to trinh)';
const SESSION = '(?:phien|phien hop|cuoc hop|ky hop|hoi nghi)';
/** Verbs of a body that has work: what makes "bộ nào …" a question for the owner. */
const DOES =
  '(?:chu tri|phu trach|phai|chiu|lam|thuc hien|phoi hop|duoc giao|duoc phan cong|duoc yeu cau|giao|dam nhan|dam nhiem|xu ly|lo|dung ra|co trach nhiem|co nhiem vu|xay dung|trinh|bao cao|ban hanh|phe duyet|hoan thanh|hoan thien|trien khai|to chuc|tham muu|nghien cuu|ra soat|sua|soan|lap|cap|cung cap|dung dau|huong dan|kiem tra|de xuat|quan ly|cung|tham gia|ho tro|giai quyet|theo doi|don doc)';

/** What is counted is tasks, not what a document tells. */
export const NAMES_TASKS = new RegExp(`(?:^|\\s)${TASK}(?=\\s|$|[?.,])`);

/** "Đơn vị nào kiểm định 5 khối nhà?", "ai số hóa văn bằng?": whatever the verb, an owner is asked for. */
export const ASKS_WHO = new RegExp(`(?:^|\\s)(?:${BODY}\\s+nao|ai)\\s+\\S`);

/** "Nhiệm vụ nào đã lùi hạn?" lists tasks; "đề án đó lùi hạn mấy lần?" asks about one. */
const MOVED_TASKS = new RegExp(
  `(?:${TASK}|de an|du an|ke hoach|chuong trinh|nghi dinh|bo|co quan)\\s(?:[^?]{0,60}\\s)?(?:nao|gi)(?=\\s|$|[?.,])|^what (?:has |had )?(?:changed|moved)|(?:nhung|cac|bao nhieu|may|liet ke|danh sach)\\s+(?:dau\\s+)?${TASK}|(?:which|what|list|show|any|how many)(?: \\S+){0,4} (?:tasks?|deadlines?|dates?|items?)`,
);

const POLAR_OWNER =
  '(?:co phai|phai chang)\\s[^?]{0,80}(?:chu tri|phu trach|chiu trach nhiem|lam)(?=\\s)|\\shay(?: la)?\\s(?:bo|so|ubnd|ngan hang)\\s[^?]{0,60}(?:chu tri|phu trach|lam|chiu trach nhiem)|^(?:is|are|does|do) the [^?]{0,80}(?:responsible|leading|in charge|lead)';

/** "Có phải Bộ Nội vụ chủ trì …?", "is the Ministry of Justice responsible …?": the owner is to be told, whoever it is. */
export function asksWhetherOwner(folded: string): boolean {
  return new RegExp(POLAR_OWNER).test(folded);
}

/** "Vướng ở đâu nhiều nhất", "bộ nào đang vướng", "còn vướng mắc nào": what agencies reported, not what a document says of difficulties. */
const OBSTACLES = new RegExp(
  `(?:dang|con|bi)\\s+(?:gap\\s+)?vuong(?: mac)?\\s+(?:nhung )?(?:gi|o dau)(?=\\s*[?.!]*$)|(?:cac|nhung)\\s+(?:kho khan,? )?vuong mac cua(?=\\s)|vuong(?: mac)? (?:o dau|nhung gi|gi nhieu|nhieu nhat|cho nao)|${BODY}\\s+nao\\s+(?:dang |con |bi )*(?:co )?vuong|(?:nhiem vu|viec) nao (?:dang |con |bi )*vuong|(?:con|dang|cac|nhung|danh sach|tong hop|bao nhieu)\\s+(?:co\\s+)?(?:nhung |cac )?vuong mac(?: nao| gi)?(?: chua| dang| nao|\\s*[?.!]*$)|vuong mac (?:nao )?(?:chua|dang) (?:duoc )?(?:tra loi|xu ly|go|giai quyet)|(?:open|unanswered|reported) (?:obstacles?|difficult(?:y|ies))|what is (?:blocking|holding)`,
);
/** "Tỉnh nào chưa báo cáo …", "bao nhiêu bộ đã báo cáo". */
const REPORTING = new RegExp(
  `(?:${BODY}|ai|dia phuong)\\s+nao\\s+(?:da|chua|con chua|van chua)\\s+(?:gui\\s+|nop\\s+|co\\s+)?bao cao|ai\\s+(?:da|chua)\\s+bao cao|bao nhieu\\s+(?:bo|tinh|dia phuong|co quan|don vi|bo nganh|tinh thanh)\\s+(?:da|chua)\\s+(?:gui\\s+)?bao cao|(?:da|co)\\s+bao nhieu\\s+(?:bo|tinh|dia phuong|co quan|don vi)\\s+bao cao|which (?:provinces|ministries|agencies) (?:have|have not|haven't) reported|who (?:has|has not|hasn't) reported`,
);

/** Where the words that ask for obstacles or for who reported stand; they are no subject. */
export function reportingSpans(folded: string): { start: number; end: number }[] {
  return [OBSTACLES, REPORTING].flatMap((pattern) => {
    const found = pattern.exec(folded);
    return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
  });
}

/** Which members are asked for: "tỉnh nào", "bộ, ngành nào"; null for "cơ quan nào", "ai", "bộ, ngành, địa phương nào". */
export function membersAsked(folded: string): 'provinces' | 'ministries' | null {
  const asked = REPORTING.exec(folded);
  if (!asked) return null;
  // What stands right before belongs to it: "các bộ, ngành, địa phương nào".
  const before =
    /(?:(?:bo|nganh|tinh|thanh pho|dia phuong)(?:,\s*|\s+va\s+|\s+))*$/.exec(folded.slice(0, asked.index))?.[0] ?? '';
  const words = before + asked[0];
  const provinces = /(?:^|\s)(?:tinh|thanh pho|tinh thanh|dia phuong)(?=[\s,])|provinces/.test(words);
  const ministries = /(?:^|\s)(?:bo|nganh|bo nganh)(?=[\s,])|ministries/.test(words);
  return provinces === ministries ? null : provinces ? 'provinces' : 'ministries';
}

const OVERVIEW_KINDS: [Kind, RegExp][] = [
  ['obstacles', OBSTACLES],
  ['reporting', REPORTING],
  [
    'rank',
    new RegExp(
      `(?:${BODY}|ai)\\s+nao\\s[^?]{0,60}(?:nhat)(?=\\s|$|[?.!])|(?:${BODY}|ai)\\s+(?:nao\\s+)?(?:cham|tre|no|lam tot|nhanh)\\s+(?:nhieu\\s+)?nhat|(?:which|what) ${BODIES}[^?]{0,60}(?:most|worst|slowest|best|least)|xep hang|bang xep|dung (?:dau|cuoi) ve|rank(?:ing)? (?:of|the|all)`,
    ),
  ],
  [
    'tally',
    /(?:^|\s)kpi(?=\s|$|[?.])|so voi (?:phien|ky|lan|cuoc)(?: hop)? truoc|giao\s+(?:duoc\s+)?(?:bao nhieu|bn|may)[^?]{0,60}(?:xong|hoan thanh)|tu dau (?:nam|nhiem ky)[^?]{0,60}(?:giao|xong|hoan thanh)[^?]{0,20}(?:bao nhieu|bn|may|the nao)|tong hop (?:so lieu|ket qua|tinh hinh)|t[yi] le (?:hoan thanh|hoan tat|thuc hien) (?:nhiem vu|cua|chung)|bao nhieu (?:nhiem vu )?(?:da )?xong[^?]{0,20}(?:tren|trong) tong|completion rate|how many[^?]{0,40}assigned[^?]{0,40}(?:done|completed|finished)/,
  ],
  [
    'changes',
    /(?:co|duoc)\s+(?:gi|nhung gi|nhiem vu gi|viec gi|nhiem vu nao|viec nao)\s+moi|(?:^|\s)gi moi|(?:thay doi|khac)\s+gi(?: so voi)?|co thay doi nao|what(?:'s| is| has)\s+(?:new|changed (?:this|since|in the last|from))|moi phat sinh|so voi (?:tuan|thang|quy) truoc|(?:nhiem vu|viec) (?:nao )?(?:moi giao|moi duoc giao)|new tasks (?:this|since)/,
  ],
  [
    'contact',
    /(?<!cho )dau moi(?! thuc hien)|lien he (?:ai|voi ai|the nao|nhu the nao|o dau)|so dien thoai|(?:^|\s)sdt(?=\s|$|\?)|contact (?:person|point|details)|who (?:is|are) the (?:contact|focal)|focal point/,
  ],
  [
    'brief',
    /tom tat|tom luoc|khai quat tinh hinh|tong quan (?:ve |tinh hinh )|(?:^|\s)brief(?:ing)?(?:\s|$)|(?:^|\s)(?:summar(?:y|ise|ize)|overview)/,
  ],
];

const TASK_KINDS: [Kind, RegExp][] = [
  [
    'history',
    new RegExp(
      `(?:bi|da|duoc|lan|phai)\\s+(?:lui|gia han|doi han|keo dai|dieu chinh (?:thoi )?han|hoan)(?=\\s|$|[?.])(?! thanh| thien| tat)|(?:lui|doi|gia|keo dai|dieu chinh|thay doi)\\s+(?:thoi\\s+)?han\\s+(?:may|nhung|bao nhieu|the nao|ra sao|khi nao|lan)|(?:lui|tre)\\s+(?:thoi |lai |tien do )?(?:may|nhung|bao nhieu)|(?:nhung|may|bao nhieu|cac) lan(?: nao)?(?=\\s|$|[?.])|thay doi (?:nhu the nao|the nao|ra sao|may|qua|gi qua)|(?<!(?:tinh|ubnd|lanh dao|cua|giao) )dien bien(?! (?:phu|duoc|phai|co|con|bi))|qua trinh (?:giao|chi dao|thuc hien|trien khai|xu ly)|(?<!du )lich su(?=\\s|$|[?.])|(?:qua|tai|o|trong)\\s+(?:nhung|cac|may|bao nhieu)\\s+${SESSION}|sao (?:ma )?(?:lai )?(?:lau|cham|tre)(?=\\s|$|[?.])|lan dau (?:tien )?(?:duoc )?(?:giao|neu|chi dao)|how (?:has|have|had|did)[^?]{0,120}(?:chang|mov|slip|evolv|shift)|how (?:many times|often)|over time|history(?: of|$|\\?)|(?:been|was|were|get|got)\\s+(?:postponed|moved|extended|delayed|pushed)|(?:deadline|due date)s?\\s+(?:changed|moved|slipped|slip)|timeline`,
    ),
  ],
  [
    'document',
    new RegExp(
      `${PAPER}(?: ket luan)?(?: so)? (?:nao|may|gi|bao nhieu)(?=\\s|$|[?.])|(?<!phai )(?:${PAPER}|${SESSION})(?![^?]{0,100}\\s(?:phai|han)\\s)[^?]{0,100}\\s(?:ban hanh|ky|phat hanh|dien ra|to chuc|hop|ghi|de|ra|duoc)\\s+(?:vao\\s+)?${WHEN}|^(?:danh sach|nhung|cac|liet ke|co bao nhieu|co nhung|co)\\s+(?:cac |nhung )?${PAPER}|(?:nam|ghi|neu|noi|co|quy dinh) (?:o|trong|tai) (?:dau|${PAPER} nao)|(?:which|what) (?:document|notice|file|conclusion|notification|letter|paper)|when (?:was|were|is) the (?:notice|conclusions?|document|notification|minutes)|when (?:was|did) the [^?]{0,30}(?:session|meeting)|date of the [^?]{0,30}(?:session|meeting|notice|conclusion)|list (?:the |all )*documents`,
    ),
  ],
  [
    'count',
    new RegExp(
      `(?:bao nhieu|may)\\s+(?:(?:cai|dau|loai|nhung|cac)\\s+)*${TASK}(?=\\s|$|[?.,])|how many (?:[\\w-]+ ){0,3}?(?:tasks?|assignments?|duties)|how many (?:of (?:them|those|these)|are|does|has|have|is|remain)(?![^?]{0,60}percent)|(?:number|count) of (?:[\\w-]+ )?tasks|${TASK}[^?]{0,80}\\s(?:la|con|co|duoc)?\\s*(?:bao nhieu|may)(?=\\s*(?:cai|viec|nhiem vu)?\\s*(?:roi)?\\s*[?.!]*$)|(?<!^(?:chi|loc|lay|xem)\\s[^?]{0,20})(?:bao nhieu|may)\\s+cai(?=\\s+(?:(?:da|bi|dang|con|sap)\\s+)*(?:qua han|tre|cham|chua|den han|xong|hoan thanh)|\\s*[?.!]*$)|dem (?:giup )?(?:so )?${TASK}|so luong ${TASK}|tong so ${TASK}|(?:con|duoc)\\s+(?:lai\\s+)?(?:may|bao nhieu)\\s*[?.!]*$`,
    ),
  ],
  [
    'deadline',
    new RegExp(
      `^(?:thoi han|han chot|han cuoi|han)\\s(?!che|han|muc|dien|ngach)|(?:^|\\s)(?:thoi han|han chot|han cuoi|han|deadline|due date|moc)\\s[^?]{0,140}\\s?(?:${WHEN}|la gi|the nao|may)(?=\\s|$|[?.])|(?<!tu |ke tu )${WHEN}(?=\\s|$|[?.,])|(?:^|\\s)when (?:must|should|is|does|do|will|are|has|have|shall|can)|by (?:when|what date|which date)|what (?:is|are|was) the (?:[\\w-]+ )?(?:deadline|due date|time limit)|what(?:'s| is)? the due|^deadline|due (?:when|date)|(?:dau|sao) (?:lai )?(?:ra |co )?han|(?:thoi )?han (?:nao|may)(?=\\s*[?.!]*$)|how (?:long|soon)`,
    ),
  ],
  [
    'owner',
    new RegExp(
      `${POLAR_OWNER}|(?:^|\\s)ai(?:\\s+(?:la|se|dang|phai|duoc|dung|cung|nguoi|co|da|can))*\\s+${DOES}|(?:^|\\s)ai\\s*[?]*$|(?:^|\\s)${BODY}\\s+nao\\s+(?:la\\s+)?(?:dang\\s+|se\\s+|cung\\s+|da\\s+|can\\s+|dong\\s+)*${DOES}|(?:la|do|cho|cua|ve|boi|voi)\\s+(?:ai|(?:nhung\\s+|cac\\s+)?${BODY}\\s+(?:nao|gi))(?=\\s|$|[?.,])|giao (?:ai|bo nao|don vi nao|co quan nao)|(?:chu tri|phu trach|phoi hop|trach nhiem|lam)\\s+(?:la\\s+)?(?:ai|bo nao|co quan nao|don vi nao)|(?:nguoi|co quan|don vi) (?:chu tri|phu trach|chiu trach nhiem|phoi hop)[^?]{0,100}(?:la gi|la ai|nao)|(?:^|\\s)who(?:se|m|'s)?\\s|(?:which|what) (?:[\\w-]+ )?${BODIES}\\s+(?:is|are|was|were|leads?|must|has|have|should|supports?|will|shall|co|does|do|handles?|coordinates?|cooperates?|assists?|owns?|takes?)`,
    ),
  ],
  [
    'list',
    new RegExp(
      `${TASK}(?:[^?]{0,80}\\s)?\\s*(?:nao|gi|nhung gi)(?=\\s|$|[?.,!])|(?:nhung|cac|toan bo|tat ca)\\s+(?:dau\\s+)?${TASK}|(?:^|\\s)(?:no|lam|xong|giao|co|con|phai|hoan thanh|trinh|thuc hien|trien khai|bao cao|phu trach|chu tri|phoi hop|ton dong)\\s+(?:viec\\s+)?(?:them\\s+)?(?:nhung\\s+)?gi(?=\\s|$|[?.,!])|(?:^|\\s)giao\\s[^?]{0,80}\\s(?:nhung\\s+)?gi(?=\\s*[?.!]*$)|con no(?=\\s|$|\\?)|liet ke|danh sach|(?:^|\\s)(?:list|show|give me|display)\\s|owes?|(?:which|what)(?:[\\w\\s-]{0,30})\\s(?:tasks|assignments|duties|items|obligations|work)|(?:which|what) of (?:them|those|these)|what (?:does|must|should|has|have|did|do)[^?]{0,80}\\s(?:owe|do|complete|deliver|finish|assigned|outstanding|left)|what (?:is|are|remains?|else)\\s(?:[\\w\\s-]{0,30})?(?:due|overdue|outstanding|late|pending|left|remaining)|what (?:is|are) [^?]{0,60}(?:responsible for|assigned|in charge of)|${TASK}\\s+(?:cua|chua|qua han|sap|den han|chu tri|ma|duoc|tre|cham|khong|phai|toi|chung|tuan|thang|quy|trong)|${TASK}[^?]{0,40}(?:qua han|den han|cham|tre han)|tasks (?:of|for|due|that|with|led|assigned)`,
    ),
  ],
  [
    'status',
    new RegExp(
      `^(?:cai |vu |viec )?(?:de an|du an|chuong trinh|nghi dinh|thong tu|quy hoach|csdl|co so du lieu)\\s(?:(?!duoc|quy dinh|yeu cau|neu|nhu the)[^?])*\\s(?:the nao|ra sao)\\s*[?.!]*$|(?:the nao|den dau|toi dau|ra sao|sao)\\s+roi|den dau(?=\\s|$|[?.])|tien do|tinh trang|tinh hinh (?:thuc hien|trien khai|xu ly)|(?:(?:^|\\s)(?:da|duoc|lam|xong|trinh|nop|gui|bao cao|ban hanh|hoan thanh|trien khai|thanh lap|phe duyet)(?:\\s[^?]{0,120})?)\\schua(?=\\s*(?:a|nhi|vay|the|ha|nhe|roi|em|ban|day)?\\s*[?.!]*$)|${BODY}\\s+nao\\s+(?:da\\s+|con\\s+|van\\s+|dang\\s+|hien\\s+)*(?:chua|cham|tre|no)(?=\\s|$|[?.!])|(?:^|\\s)status(?=\\s|$|\\?)|progress (?:of|on)|how (?:far|is|are)|^(?:is|are|has|have|did) [^?]{0,120}(?:done|finished|complete|completed|submitted|issued|approved|established|ready|yet|started)`,
    ),
  ],
];

/** What is counted or asked about is not tasks: "bao nhiêu phần trăm", "mấy nguyên nhân", "từ khi nào". */
const CONTENT = new RegExp(
  `(?:bao nhieu|may|how many|how much)\\s+(?:phan tram|%|ty|trieu|nghin|dong|nguoi|ho|xa|tinh|muc tieu|mat|nguyen nhan|giai phap|tieu chi|nhom|ket qua|diem|tram|ban|co so|thu tuc|ho so|dich vu|nen tang|van de|bai hoc|noi dung|quan diem|percent|people|households|provinces|communes|procedures|services|platforms|causes|reasons|records|users|accounts|citizens)|(?:what|which) (?:percentage|percent|share|proportion)|(?<!giao |lam )tu ${WHEN}|(?:hieu luc|ra doi|khai truong|bat dau) (?:tu )?${WHEN}|(?:thu tuong|truong ban|tong bi thu|lanh dao|chu tich nuoc)\\s+(?:da\\s+|cung\\s+)?(?:yeu cau|nhan manh|neu|chi ro|danh gia|de nghi|ket luan)(?![^?]*(?:nhiem vu|viec))|(?:noi|neu|danh gia|nhan dinh|nhan xet|phat bieu|nhan manh|khang dinh|quan triet)\\s+(?:gi|nhung gi|the nao|nhu the nao|ra sao)|what did [^?]{0,60}(?:say|name|state|stress|emphasi[sz]e|mention|note|conclude|call|think|describe|identify|point out|ask|request|want|warn)|(?:neu|noi den|de cap|thong ke) (?:tai|trong|o) (?:phien|ket luan|thong bao|bao cao|van ban)|thanh phan|dia diem|du hop`,
);
const COUNTED = new RegExp(`(?:bao nhieu|may)\\s+(?:dau\\s+)?${TASK}|how many`);
const WHY = /^(?:vi sao|tai sao|why|nguyen nhan|ly do)(?=\s)/;
const COUNTS_OTHERS: ReadonlySet<Kind> = new Set(['count', 'deadline', 'owner', 'list', 'status']);

/** The kind of question a folded text asks; null where no cue is found. */
export function kindOf(folded: string): Kind | null {
  if (WHY.test(folded)) return 'passages';
  if (
    movesIn(folded) &&
    MOVED_TASKS.test(folded) &&
    !/(?:may|bao nhieu|nhung) lan|how (?:many times|often)/.test(folded)
  )
    return COUNTED.test(folded) ? 'count' : 'list';
  const kind = [...OVERVIEW_KINDS, ...TASK_KINDS].find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  return (kind === null || COUNTS_OTHERS.has(kind)) && CONTENT.test(folded) ? 'passages' : kind;
}
