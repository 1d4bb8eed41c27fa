import type { Role, StatusFilter } from '../query.ts';

/** Roles named in a folded question; none named: every role. "Kể cả nhiệm vụ chung" adds the group to those named. */
export function rolesOf(folded: string): Role[] {
  const roles: Role[] = [];
  if (LEAD.test(folded)) roles.push('lead');
  if (SUPPORT.test(folded)) roles.push('support');
  if (GROUP.test(folded) && (roles.length > 0 || !widensToGroup(folded))) roles.push('group');
  return roles;
}

/** "Kể cả nhiệm vụ chung": the group is added to what is asked, not asked alone. */
export function widensToGroup(folded: string): boolean {
  return /(?:ke ca|bao gom|gom ca|tinh ca|lan|including|as well as)\s[^?]{0,30}(?:chung|group|collective)/.test(folded);
}

const LEAD =
  /chu tri|phu trach|trach nhiem|dung dau|dau moi thuc hien|(?:^|\s)(?:leads?|leading|led)(?=\s|$|[,.?])|responsib|in charge/;
const SUPPORT =
  /(?<!cong tac |su |viec |chu dong )phoi hop|(?:^|\s)support(?:s|ed|ing)?(?=\s|$|[,.?])|co-?operat|coordinat|assist/;
const GROUP =
  /(?:nhiem vu|viec)\s+(?:dung\s+|giao\s+)?chung|chung cua (?:cac|ca)|group tasks?|(?:shared|common|collective) tasks?/;

const TASK = '(?:nhiem vu|cong viec|dau viec|viec|tasks?)';
const STATUS: [StatusFilter, RegExp][] = [
  ['due-soon', /(?:sap|gan|chuan bi)\s+(?:phai\s+)?(?:den|toi|het|dao)\s*han|sap phai|due soon|coming due|upcoming/],
  [
    'overdue',
    /(?<!sap |gan |chuan bi )(?:qua|tre|het|vuot|lo)\s+(?:thoi\s+)?han|(?:tre|cham)\s+(?:tien do|muon|tre|han)|(?:bi|dang|da|con|con dang|nao|van)\s+(?:cham|tre)(?!\s+nhat)|(?:cham|tre)\s+(?:nhung\s+|cac\s+|may\s+|bao nhieu\s+)?(?:viec|nhiem vu|gi)|(?:viec|nhiem vu|nao)\s+(?:cham|tre)(?!\s+nhat)|(?:^|\s)(?:overdue|late|past due|delayed|behind schedule)(?=\s|$|[,.?])/,
  ],
  ['no-information', /chua (?:co )?thong tin|chua thay (?:gi|bao cao)|(?:chua|khong) (?:gui )?bao cao|no information/],
  ['reported-done', /cho xac nhan|bao cao (?:da )?(?:xong|hoan thanh)|awaiting confirmation/],
  ['submitted', /da trinh(?!.{0,80}chua)|(?:^|\s)(?:been|already) submitted/],
  [
    'done',
    /(?<!chua |khong )da (?:hoan thanh|hoan tat|(?:lam |thuc hien )?xong)(?!.{0,80}chua)|(?:hoan thanh|xong) roi|(?:^|\s)(?:(?:been|already|are|were) (?:completed|finished|done)|has completed|(?:done|completed|finished) tasks)/,
  ],
  ['cancelled', /(?:da|bi) (?:huy|dung|bai bo|dinh chi)|cancell?ed/],
  [
    'open',
    new RegExp(
      `(?:^|\\s)(?:con|van)\\s+(?:no|phai|lai|ton|dang|chua)|\\scon\\s+(?:co\\s+)?(?:nhung|cac|bao nhieu|may|gi)?\\s*${TASK}|(?:^|\\s)con\\s+gi|(?:^|\\s)no\\s+(?:gi|nhung|bao nhieu|may|lai|cac|${TASK})|(?:^|\\s)phai(?=\\s)|chua\\s+(?:xong|hoan thanh|lam|thuc hien|trien khai|hoan tat|dat)|dang (?:lam|thuc hien|trien khai|do dang)|ton dong|do dang|(?:^|\\s)(?:owes?|outstanding|pending|remaining|open|unfinished|incomplete|must|has to|have to|still|left)(?=\\s|$|[,.?])`,
    ),
  ],
];

/** Statuses named in a folded question; what is overdue or due soon is open anyway. */
export function statusesOf(folded: string): StatusFilter[] {
  const found = STATUS.filter(([, pattern]) => pattern.test(folded)).map(([status]) => status);
  return found.length > 1 ? found.filter((s) => s !== 'open') : found;
}
