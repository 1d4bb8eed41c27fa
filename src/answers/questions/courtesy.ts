import { foldKeepingOffsets } from '../../shared/text.ts';

const WHOM = '(?:anh|chi|em|ban|bac|chu|co|sep|ad|admin|bot|moi nguoi|ca nha|cac anh chi|dong chi|a|c|e|b|mn)';
const ME = '(?:em|e|toi|minh|mk|anh|chi|a|c)';
/** "Anh ơi", "e chào chị,", "dạ thưa sếp", "cho em hỏi": what opens a message before it asks. */
const OPENING = new RegExp(
  `^\\s*(?:(?:(?:${ME}\\s+)?(?:xin\\s+)?chao\\s+(?:ca\\s+)?${WHOM}(?:\\s+a)?|(?:da\\s+|thua\\s+)?${WHOM}(?:\\s+[a-z]+)?\\s+oi|(?:da\\s+)?thua\\s+${WHOM}|da|alo|(?:(?:de nghi|nho)\\s+)?${WHOM}\\s+cho\\s+biet|(?:${ME}\\s+)?gui\\s+${WHOM}(?=\\s*,)|(?:sep|lanh dao)\\s+(?:dang\\s+)?hoi|${WHOM}(?=\\s*,)|(?:${ME}\\s+)?(?:xin\\s+)?(?:cho\\s+)?(?:phep\\s+)?(?:${ME}\\s+)?hoi(?:\\s+(?:chut|ti|xiu|voi|la|cai|nhanh))*)[\\s,.!:]+)+`,
);
/** Particles that end a question whatever it asks. */
const SURE = '(?:ạ|ah|ak|z|zậy|zay|vậy|nhé|nhỉ|nhá|hén|hả|nè|nha|nhe|ad|vs ạ|với ạ|vs a)';
/** Particles that are words as well: they end a question only behind a word of asking. */
const AFTER_ASKING =
  /(?<=(?:^|\s)(?:nao|gi|j|dau|khong|ko|k|hok|hk|chua|roi|r|sao|nhieu|bn|ai|may|gio|ntn|nhat|het|thoi|han|xong|tre|cham|lam|phai)\s+)(?:a|v|vay|the|e|c|em|anh|chi|nhi|ha|hen|nha|nhe|oi|ta)$/;
const ENDING = new RegExp(`(?<=[^\\s,])[\\s,]+${SURE}$`, 'iu');
/** "Trình rồi nhé" tells; without its particle it would ask. */
const TELLS = /(?:^|\s)(?:roi|r)\s+(?:nhe|nha|nhen|day)$/;
const SHORTEST = 3;

/** A message without its forms of address and its closing particles; one that is nothing else stays as it is. */
export function withoutCourtesies(text: string): string {
  const opened = text.slice(OPENING.exec(foldKeepingOffsets(text))?.[0].length ?? 0);
  const isQuestion = opened.split(/\s+/).length >= SHORTEST;
  return withoutParticles(isQuestion ? opened : text);
}

function withoutParticles(text: string): string {
  const mark = /[\s?.!…)]*$/.exec(text)?.[0] ?? '';
  let body = text.slice(0, text.length - mark.length);
  for (;;) {
    const folded = foldKeepingOffsets(body);
    const end = TELLS.test(folded) ? null : (ENDING.exec(body) ?? AFTER_ASKING.exec(folded));
    if (!end || end.index === 0) return body + mark;
    body = body.slice(0, end.index).trimEnd();
  }
}
