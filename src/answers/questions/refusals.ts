/** Questions this assistant does not take, told in folded text. */

/** Orders are never obeyed: a question cannot change a task, nor the rules of who asks. */
const INSTRUCTION = [
  /(?:bo qua|quen|phot lo|lam ngo)\s+(?:het\s+)?(?:moi|tat ca|cac|nhung|het|quy tac|huong dan|chi dan|lenh)/,
  /ignore (?:all|any|every|previous|the|your)|disregard|forget (?:all|everything|your|the|previous)|override|jailbreak|developer mode/,
  /(?:in ra|cho (?:toi )?xem|hien thi|tiet lo|doc)\s.{0,30}(?:chi dan|prompt|cau lenh|loi nhac|huong dan) he thong|(?:prompt|chi dan|loi nhac) he thong|system (?:prompt|message|instruction)/,
  /(?:reveal|print|show|repeat) (?:your|the) (?:system|instruction|prompt|rules)|you are now|act as (?:a|an|if)|pretend|(?:hay |gia vo )dong vai/,
  /(?:hay|roi|xin|nho|giup|va|,|^)\s*(?:em |ban |toi |minh )*(?:danh dau|tick|chuyen|doi|dat lai|cap nhat|ghi nhan|xac nhan)\s[^?]{0,80}(?:thanh |la |sang |da |hoan thanh|xong|trang thai|qua han|huy)/,
  /(?:^|[,.;]\s*|hay |xin |roi |giup )(?:xoa|huy|sua|go bo|bo het|thay doi|xoa bo|tao)\s+(?:het |toan bo |tat ca |cac |moi |giup |cho toi |mot |them )*(?:nhiem vu|du lieu|van ban|han |thoi han|ket luan|viec|nguoi dung|tai khoan)/,
  /(?:nhiem vu|nv)\s*[-.]?\s*\d+\s+(?:da\s+)?(?:xac nhan|bao cao)\s+(?:da\s+)?(?:xong|hoan thanh)|(?:^|\s)(?:cho|xin|de nghi)\s+(?:phep\s+)?(?:gia han|lui|doi han|keo dai)\s/,
  /(?:^|\s)(?:mark|set|change|update|delete|remove|cancel|close|approve|extend)\s+(?:all|every|the|this|that|task|tasks|nv)\s?.{0,80}(?:done|complete|finished|deadline|task|status|closed|overdue)/,
  /(?:cap nhat|xac nhan|danh dau|ghi nhan|dong lai|chot|bao xong)\s+(?:lai\s+|luon\s+)?(?:giup|ho|gium|dum|cho)(?:\s|$)/,
  /^(?:hay |xin |nho |de nghi |vui long )?(?:gia han|lui han|doi han|lui thoi han|dieu chinh (?:thoi )?han)\s+(?:them\s+)?(?:nhiem vu|viec|cho|nv)(?=[\s-])/,
  /(?:xong|hoan thanh|trinh|nop|gui|ban hanh|bao cao)\s+(?:het\s+)?roi\s+(?:nhe|nha|nhen|day|ay|do)\s*[.!]*$/,
];

const OFFICE =
  '(?:bo truongr?|bo truon|thu truong|pho thu tuong|thu tuong|tong bi thu|chu tich|pho chu tich|giam doc|pho giam doc|bi thu|thong doc|tong giam doc|cuc truong|vu truong|truong ban|chanh van phong|nguoi dung dau)';
const PERSON = [
  new RegExp(
    `(?:^|\\s)ai\\s+(?:\\S+\\s+){0,3}?(?:la\\s+|lam\\s+|giu\\s+(?:chuc\\s+|chuc vu\\s+)?|duoc bo nhiem\\s+(?:lam\\s+|giu chuc\\s+)?|dam nhiem\\s+(?:chuc\\s+)?)+(?:mot\\s+)?${OFFICE}`,
  ),
  new RegExp(
    `${OFFICE}(?![^?]{0,80}(?:dau moi|chu tri|phu trach|giao))[^?]{0,60}\\s(?:la ai|la ong nao|la ba nao|la nguoi nao|ten gi|ten la gi|ten la|bao nhieu tuoi|que o dau|sinh nam)`,
  ),
  /(?:^|\s)(?:ong|ba|dong chi|anh|chi)\s+(?:nao|ai)\s+(?:dang\s+)?(?:la|lam)\s/,
  /who(?:'s| is| was| are| will be)\s+(?:currently |now )*(?:the\s+)?(?:current\s+|new\s+|next\s+)?(?:deputy\s+|vice\s+|prime\s+)*(?:minister|governor|director|chair(?:man|person)?|secretary|head|president|chief)/,
  /(?:name|age|salary|phone|birthday) of the (?:minister|governor|director|chair|president)|(?:minister|governor|director)'s (?:name|age|salary)/,
];

const GREETING = [
  /^(?:xin chao|chao|hello|hi|hey|alo|good (?:morning|afternoon|evening)|ok|oke|okie|vang|test)(?=\s|$|[,.!?])[^?]{0,14}[.!?]*$/,
  /(?:^|\s)(?:chao (?:ban|em|anh|chi|buoi)|xin chao|cam on|thank(?:s| you)|tam biet|bye|chuc (?:ngu ngon|mung|ban)|khoe khong|an com|an sang|an trua|di choi|di nhau)(?=\s|$|[,.!?])/,
  /(?:^|\s)(?:dep|buon|chan|met|vui) qua/,
];
const SMALL_TALK = [
  /(?:^|\s)(?:troi (?:dep|mua|nang|lanh|nong|hom nay|the nay)|thoi tiet\s+(?:hom nay|ngay mai|the nao|ra sao|o|tai|dep)|hom nay thoi tiet|nhiet do (?:hom nay|ngoai)|co (?:mua|nang|bao|ret|lanh|nong)(?: to| lon)? (?:khong|ko)(?=\s|$|[?.!]))|weather (?:like|today|tomorrow|in)|the weather|(?:will|is) it (?:rain|sunny|cold)/,
  /(?:^|\s)(?:(?:ket qua|xem|da) bong da|bong da (?:hom|toi|dem)|ket qua tran|xo so|gia vang hom nay|chung khoan hom nay|lottery|football|world cup|stock price)/,
  /(?:^|\s)(?:ke (?:mot )?(?:chuyen|cau chuyen)|chuyen cuoi|(?:lam|viet|doc) (?:mot )?(?:bai )?tho(?=\s|$)|hat (?:mot|cho|di|bai)|sing (?:me|a|us)|(?:write|compose) (?:me )?a |viet (?:mot )?(?:bai|doan|cau) (?:van|nhac))|(?:^|\s)(?:joke|poem|story)s?(?=\s|$|[?.!])/,
  /(?:^|\s)(?:ban|em|bot) (?:la ai|ten gi|ten la gi|bao nhieu tuoi|co (?:nguoi yeu|vo|chong)|an com|thich gi|nghi gi|la (?:nguoi|may|robot))|who are you|how are you|are you (?:a|an|human)|your name|do you (?:like|love|feel)/,
  /(?:^|\s)(?:mon an|nau an|cong thuc nau|quan an|nha hang nao|recipe|restaurant|dich (?:cau|doan|tu) (?:nay|sau)|translate (?:this|the)|giai (?:bai|phuong trinh)|thu do (?:cua )?nuoc|capital of)/,
];

/** What somebody thinks of a body or of what should be: no document says it. */
const OPINION = [
  /(?:^|[,.;]\s*|hay |nho )(?:soan|viet|gui|lap|du thao)\s+(?:cho |giup |ho |gium |toi |em |anh |mot |ngay |luon )*(?:cv|cong van|van ban|thu|email|mail|bao cao|to trinh|bai)(?=\s|$)/,
  /(?:^|\s)theo (?:ban(?! chi dao| quan ly| to chuc| thu ky| dan van| tuyen giao| bi thu| kinh te| noi chinh| tiep|\s*\d)|em|anh|chi|y (?:kien )?(?:cua )?(?:ban|em|anh|chi))(?=\s|$|[,?.!])/,
  /(?:^|\s)(?:ban|em|bot) (?:nghi|thay|danh gia|nhan xet|cho rang)(?=\s)/,
  /(?:^|\s)co (?:tot|gioi|kem|hieu qua|xung dang|dang tin|nang luc|trach nhiem|tham nhung|lang phi|hop ly|dung dan|cong bang) (?:khong|ko|k)(?=\s|$|[?.!])/,
  /(?:^|\s)(?:co )?nen (?:ky luat|cach chuc|phe binh|xu phat|thay the|bai mien|tin)(?=\s)/,
  /do you (?:think|believe|reckon)|in your (?:opinion|view)|your (?:opinion|view) (?:on|of|about)|(?:should|ought) [^?]{0,60}(?:fired|sacked|punished|dismissed|resign)|doing a good job|(?:is|are) [^?]{0,60}(?:competent|corrupt|trustworthy|any good)/,
];

const HELP =
  /huong dan (?:su dung|dung|cach)|tro giup|(?:ban|em|bot)\s+(?:co the\s+|biet\s+)?(?:lam|giup|tra loi|ho tro)\s+(?:duoc\s+)?(?:toi\s+)?(?:gi|nhung gi)|(?:hoi|dung|su dung) (?:duoc |ban )?(?:gi|nhung gi|the nao|nhu the nao)$|co the hoi gi|^\/?help|^\/start|what (?:can|do) (?:you|i) (?:do|ask|help)|how (?:do|can|to) (?:i |you )?use/;

export type Refusal = 'small-talk' | 'instruction' | 'person' | 'other';

/** Why a folded question is not one for this assistant, or null. */
export function refusalOf(folded: string, isAboutTasks: boolean, namesBody: boolean): Refusal | null {
  if (INSTRUCTION.some((p) => p.test(folded))) return 'instruction';
  if (PERSON.some((p) => p.test(folded))) return 'person';
  if (OPINION.some((p) => p.test(folded))) return 'other';
  if (isAboutTasks) return null;
  return SMALL_TALK.some((p) => p.test(folded)) || (!namesBody && GREETING.some((p) => p.test(folded)))
    ? 'small-talk'
    : null;
}

export function asksHelp(folded: string): boolean {
  return HELP.test(folded.replace(/[?!.\s]+$/, ''));
}
