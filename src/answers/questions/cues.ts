import type { Query, Role, StatusFilter } from '../query.ts';

/** Cues are read in the folded text (no accents, lower case), so that a question typed without accents reads the same. */
type Kind = Query['kind'];

const TASK = '(?:nhiem vu|nhiem vuj|nhiem vuu|nhiemvu|nv|cong viec|dau viec|viec|nhiem|tasks?|assignments?)';
const WHICH = '(?:nao|gi|j|nhung gi|which|what)';
const BODY = '(?:bo|co quan|don vi|nganh|so|dia phuong|tinh|thanh pho|ubnd|cap|phong|ban|bo nganh|to chuc|ai)';

/** Orders to the assistant, never obeyed: a question cannot change a task. */
const INSTRUCTION =
  /bo qua (?:moi|tat ca|cac|nhung)|quen (?:het|moi)|ignore (?:all|any|previous|the)|disregard|in ra (?:chi dan|prompt|cau lenh|he thong|huong dan)|system prompt|chi dan he thong|(?:hay |roi )?danh dau .{0,60}(?:hoan thanh|xong|da lam)|mark .{0,60}(?:as )?(?:done|complete)|(?:hay|roi|xin) (?:xoa|sua|dat lai|doi trang thai|cap nhat|chuyen trang thai)|you are now|act as|dong vai/;
const PERSON =
  /(?:^|\s)(?:ai|who)\s+(?:dang\s+|hien\s+|la\s+|hien nay\s+|is\s+)*(?:lam\s+|giu chuc\s+|giu\s+|la\s+|the\s+)*(?:bo truong|bo truongr|bo truon|thu truong|giam doc|chu tich|bi thu|thong doc|tong giam doc|cuc truong|vu truong|minister|director|chairman|governor|head)|(?:bo truong|thu truong|giam doc so|chu tich|bi thu|thong doc|minister|governor)[^?]{0,60}(?:la ai|ten gi|ten la gi)|who is the (?:minister|governor|director|chair)/;
const SMALL_TALK =
  /(?:^|\s)(?:xin chao|chao ban|chao em|chao anh|chao|hello|hi|hey|alo|cam on|thank|tam biet|troi (?:dep|mua|nang|lanh|nong)|thoi tiet|weather|an com|khoe khong|bong da|ke chuyen|hat|tho|dep qua|buon qua|ban la ai|ten (?:ban|em|anh) la|who are you)(?=\s|$|[,.!?])/;
const HELP =
  /(?:huong dan su dung|tro giup|ban (?:lam|giup|tra loi) duoc (?:gi|nhung gi)|hoi (?:duoc )?(?:gi|nhung gi)|co the hoi gi|^help$|^\/help|what can you do|how do i use)/;

const KINDS: [Kind, RegExp][] = [
  [
    'rank',
    /(?:bo|co quan|don vi|tinh|nganh|ai|so|dia phuong)\s+nao\s+.{0,60}(?:cham nhat|tre nhat|no nhieu|nhieu .{0,30}nhat|it .{0,30}nhat)|(?:which|what) (?:ministry|agency|province).{0,60}(?:most|worst|slowest)|xep hang|dung dau ve|(?:bo|ai|don vi|tinh) (?:nao )?cham nhat/,
  ],
  [
    'tally',
    /giao\s+(?:bao nhieu|bn|may|duoc bao nhieu).{0,60}(?:xong|hoan thanh)|tu dau nam.{0,60}(?:giao|xong|hoan thanh)|tong hop (?:so lieu|ket qua|tinh hinh)|ty le hoan thanh (?:nhiem vu|cua)|ti le hoan thanh|bao nhieu (?:nhiem vu )?(?:da )?xong.{0,20}(?:tren|trong)|completion rate|how many .{0,30}assigned .{0,40}(?:done|completed)/,
  ],
  [
    'changes',
    /co (?:gi|nhung gi|nv gi|nhiem vu gi) moi|gi moi|thay doi gi|co thay doi nao|what(?:'s| is| has) (?:new|changed (?:this|since|in the last))|moi phat sinh|so voi (?:phien|tuan|thang|ky) truoc|moi giao/,
  ],
  [
    'contact',
    /(?<!cho )dau moi (?:cua )?[^?]{0,60}(?:la ai|ai|lien he)|^dau moi|ai (?:la|lam) dau moi|lien he (?:ai|voi ai|the nao)|so dien thoai|\bsdt\b|contact (?:person|point)|who (?:is|are) the (?:contact|focal)/,
  ],
  ['brief', /tom tat|tom luoc|(?:^|\s)brief(?:ing)?(?:\s|$)|summar(?:y|ise|ize)|the nao roi$/],
  [
    'history',
    /lui (?:han|thoi han|tien do|lai)|doi han|gia han (?:may|nhung|bao nhieu)|(?:nhung|may|bao nhieu) lan(?: nao)?|thay doi (?:nhu the nao|the nao|ra sao|may)|dien bien|qua trinh (?:giao|chi dao|thuc hien)|lich su|dieu chinh (?:thoi han|han)|how (?:has|have|did) .{0,120}(?:chang|mov|slip|evolv)|over time|history of|history$|been (?:postponed|moved|extended)/,
  ],
  [
    'document',
    /(?:tai lieu|van ban|thong bao|cong van|ket luan|file|nghi quyet|bien ban)(?: ket luan| so)? (?:nao|so may|may|ngay nao)|(?:ban hanh|ky|ra) (?:ngay|khi) nao|(?:which|what) (?:document|notice|file|conclusion)|van ban (?:giao|ghi)|so (?:hieu )?(?:may|bao nhieu) ngay|danh sach van ban|nhung van ban/,
  ],
  [
    'count',
    new RegExp(
      `(?:bao nhieu|bao nhiu|bn|may|how many|number of)\\s+(?:(?:overdue|open|late|dau|cai|nhung|cac)\\s+)*${TASK}(?=\\s|$|[?.,])|${TASK}[^?]{0,60}(?:la bao nhieu|co bao nhieu|bao nhieu)(?!\\s*(?:phan tram|%|ty|trieu|dong))|dem (?:so )?${TASK}|so luong ${TASK}`,
    ),
  ],
  [
    'deadline',
    /(?:^|\s)(?:thoi han|han chot|han cuoi|han|deadline|due date)\s.{0,140}(?:khi nao|ngay nao|bao gio|la gi|ngay may|ngay bao nhieu|den bao gio|luc nao)|(?:^|\s)bao gio|khi nao(?!\s+thi)|(?:truoc|cham nhat|muon nhat|den|vao|xong|trong) (?:ngay|thang|luc|quy) (?:nao|may)|ngay nao (?:phai|xong|den han|het han)|^when|when (?:must|should|is|does|do|will|are)|by when|what is the (?:deadline|due)|o dau ra han|den han (?:ngay|khi)|han (?:den|la) (?:ngay )?(?:nao|bao gio|may)/,
  ],
  [
    'owner',
    new RegExp(
      `(?:^|\\s)ai(?:\\s+(?:la|se|dang|phai|duoc|dung|cung))*\\s+(?:chu tri|chu chi|phu trach|chiu|lam|thuc hien|phoi hop|duoc giao|giao|dam nhan|xu ly|lo|xay dung|trinh|bao cao|giu|phai|hoan thanh|ban hanh)|${BODY}\\s+nao\\s+(?!.{0,40}nhat)(?:dang\\s+|se\\s+|cung\\s+)*(?:chu tri|chu chi|phu trach|phai|chiu|lam|thuc hien|duoc giao|phoi hop|co trach nhiem|xay dung|trinh|bao cao|dam nhan|xu ly|lo|dung ra|ban hanh|hoan thanh|to chuc)|who (?:is|are|leads?|has|supports?|must|should|will|co)|(?:which|what) (?:ministry|agency|agencies|body|bodies|ministries|unit)\\s+(?:is|are|leads?|must|has|have|should|supports?)|(?:thuoc|ve) (?:trach nhiem )?(?:cua )?ai|giao (?:cho )?(?:ai|bo nao|don vi nao|co quan nao)|do (?:ai|bo nao|don vi nao|co quan nao)|ai chu tri|ai phu trach`,
    ),
  ],
  [
    'list',
    new RegExp(
      `${TASK}[^?]{0,60}\\s${WHICH}(?=\\s|$|[?.,!])|${WHICH}\\s+${TASK}|(?:nhung|cac)\\s+${TASK}|con no (?:gi|nhung|viec|j)|(?:no|phai lam|phai hoan thanh|lam) (?:nhung )?gi|liet ke|danh sach|(?:^|\\s)ds\\s|list (?:the|all)|owes?|what (?:does|must|should)[^?]{0,80}(?:owe|do|complete|deliver)|${TASK}\\s+(?:cua|chua|qua han|sap den han|den han|chu tri)|${BODY}\\s+nao\\s+(?:chua|con)`,
    ),
  ],
  [
    'status',
    /(?:the nao roi|den dau roi|den dau|ra sao roi|tien do|tinh trang|xong chua|lam chua|trinh chua|hoan thanh chua|duoc chua|sao roi|sao lau the|status|progress of|how far|is .{0,80}(?:done|finished|complete))/,
  ],
];

const CONTENT_COUNT =
  /(?:bao nhieu|may|how many|how much)\s+(?:phan tram|%|ty|trieu|nghin|dong|nguoi|ho|xa|tinh|muc tieu|mat|nguyen nhan|giai phap|tieu chi|nhom|ket qua|diem|percent)/;

/** The kind of question a folded text asks; null where no cue is found. */
export function kindOf(folded: string): Kind | null {
  if (CONTENT_COUNT.test(folded) && !/nhiem vu/.test(folded)) return 'passages';
  for (const [kind, pattern] of KINDS) if (pattern.test(folded)) return kind;
  return null;
}

/** Why a question is not one for this assistant, or null. `asksTasks`: the question has a cue of a task or names a body. */
export function unsupportedReason(folded: string, asksTasks: boolean): 'small-talk' | 'instruction' | 'person' | null {
  if (INSTRUCTION.test(folded)) return 'instruction';
  if (PERSON.test(folded)) return 'person';
  return !asksTasks && SMALL_TALK.test(folded) ? 'small-talk' : null;
}

export function asksHelp(folded: string): boolean {
  return HELP.test(folded);
}

/** Roles named in a folded text; "kể cả nhiệm vụ chung" widens to all. */
export function rolesOf(folded: string): Role[] {
  if (/(?:ke ca|bao gom|gom ca|tinh ca|including)[^?]{0,30}(?:nhiem vu chung|chung|group)/.test(folded)) return [];
  const roles: Role[] = [];
  if (
    /chu (?:tri|chi|try|tr)(?=\s|$|[,.?])|phu trach|chiu trach nhiem|(?:^|\s)leads?(?:ing)?(?=\s|$|[,.?])|responsible|in charge|dung dau/.test(
      folded,
    )
  )
    roles.push('lead');
  if (/phoi hop|(?:^|\s)support(?:s|ing)?(?=\s|$|[,.?])|co-?operat|coordinat/.test(folded)) roles.push('support');
  if (/nhiem vu chung|viec chung|group tasks?|collective/.test(folded)) roles.push('group');
  return roles;
}

const STATUS: [StatusFilter, RegExp][] = [
  ['due-soon', /sap (?:den|toi|het) han|gan den han|sap phai|due soon|coming due|upcoming/],
  [
    'overdue',
    /qua han|tre han|het han|tre tien do|cham tien do|bi cham|dang cham|cham muon|(?:^|\s)(?:overdue|late|past due|delayed)(?=\s|$|[,.?])/,
  ],
  ['no-information', /chua (?:co )?thong tin|chua thay (?:gi|bao cao)|chua bao cao|no information/],
  ['reported-done', /cho xac nhan|bao cao (?:da )?(?:xong|hoan thanh)|awaiting confirmation/],
  ['submitted', /da trinh(?! chua)|(?:^|\s)submitted/],
  [
    'done',
    /(?<!chua |chua duoc |phai )(?:da (?:xong|hoan thanh|lam xong)|(?:hoan thanh|xong) roi)|(?:^|\s)(?:completed|finished)(?=\s|$|[,.?])/,
  ],
  [
    'open',
    /con no|con phai|con lai|con nhung|chua (?:xong|hoan thanh|lam|thuc hien)|dang (?:lam|thuc hien|no)|ton dong|(?:^|\s)(?:owes?|outstanding|pending|remaining|open|unfinished)(?=\s|$|[,.?])/,
  ],
];

/** Statuses named in a folded text. */
export function statusesOf(folded: string): StatusFilter[] {
  const found = STATUS.filter(([, pattern]) => pattern.test(folded)).map(([status]) => status);
  return found.includes('overdue') || found.includes('due-soon') ? found.filter((s) => s !== 'open') : found;
}

/** True for a question in English: its function words are. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const english = words.filter((w) => ENGLISH.has(w)).length;
  return english >= 2 && english / Math.max(words.length, 1) >= 0.25;
}

const ENGLISH = new Set(
  'the of is are was were what which who when how many does do did must should for by in on to and has have with list show all tasks task deadline ministry overdue about any their its at'.split(
    ' ',
  ),
);
