import type { Range } from '../../shared/range.ts';

/** What a question about a reporting round asks: who has sent and who has not, or what is to be sent, by when and where to. */
export type RoundAsked = 'state' | 'template';

/** `sure`: it names a round; `spans` are no subject. Without a round that is open, a form is still asked for and a state is not. */
export type RoundCue = { asked: RoundAsked; sure: boolean; spans: Range[] };

const BODY =
  '(?:bo|co quan|don vi|nganh|so|dia phuong|tinh|thanh pho|tinh thanh|bo nganh|ubnd|xa|ben|noi|dau moi|nhung ai|ai)';
const OWN = '(?:bo|so|tinh|don vi|co quan|ben|phia)\\s+(?:minh|toi|em|ta|chung toi|chung em|chung ta)';
const REPORT = '(?:bao cao|bc)';
const SENT = `(?:(?:gui|nop|co|lam)(?:\\s+${REPORT})?|${REPORT})`;
const WHICH = '(?:\\s+(?:dot|ky|quy|thang|nam)\\s+[a-z0-9]+(?:\\s*[/-]\\s*\\d+)?| nay| cua dot nay)*';
const POLITE = '(?:\\s+(?:a|ah|nhi|nhe|vay|the|ha|roi|em|anh|chi|ban|day|may|bo|tinh|co quan))*\\s*[?.!]*$';

const ROUND = /(?:^|\s)dot\s+(?:bao cao|bc)(?=\s|$|[?.,!])|reporting round/;
/** Says which, where a report is spoken of anyway. */
const THIS_ROUND = /(?:^|\s)(?:trong |cua |cho |o )?(?:dot|ky) nay(?=\s|$|[?.,!])|this round/;
const TEMPLATE = new RegExp(
  `(?:^|\\s)(?:xin |cho |gui )*(?:em |toi |minh )?(?:xin )?(?:mau|bieu mau|form|de cuong)(?:\\s+(?:de cuong|bieu|phu luc))?\\s+${REPORT}(?:\\s+(?:quy|thang|nam|dot)(?=\\s)(?:\\s+(?:nay|[ivx]+|\\d+))?)?(?:\\s+(?:o\\s+)?dau(?=\\s|$|[?.]))?|(?:gui|nop)\\s+${REPORT}\\s+(?:ve|cho|qua|vao|toi|den)\\s+(?:dau|ai|dia chi nao|email nao|noi nao)|(?:gui|nop)\\s+${REPORT}${WHICH}\\s+(?:khi nao|bao gio|luc nao|(?:truoc |vao )?ngay nao)|(?:thoi )?han\\s+(?:gui|nop)\\s+${REPORT}|${REPORT}${WHICH}\\s+(?:gui|nop)\\s+(?:ve |cho |qua )?(?:dau|khi nao|bao gio|ngay nao|ai)|dot\\s+${REPORT}[^?]{0,40}\\s(?:noi dung|yeu cau|gom)\\s|report(?:ing)? (?:template|form)|where (?:do|should) (?:we|i) send (?:the|our) report`,
);
const STATE = [
  new RegExp(
    `(?:^|\\s)(?:con\\s+|nhung\\s+)*(?:${BODY}\\s+nao|nhung ai|ai)\\s+(?:con\\s+|van\\s+|la\\s+|hien\\s+)*(?:da|chua)\\s+${SENT}|(?:${BODY}\\s+nao|ai)\\s+${SENT}\\s+roi`,
  ),
  new RegExp(`(?:bao nhieu|may)\\s+${BODY}\\s+(?:da\\s+|chua\\s+|con chua\\s+)?${SENT}`),
  new RegExp(
    `(?:da\\s+)?(?:nhan|thu)\\s+(?:duoc\\s+)?(?:(?:bao nhieu|may)(?:\\s+${REPORT})?|${REPORT} cua (?:ai|nhung ai|bo nao))`,
  ),
  new RegExp(`(?:da\\s+)?${SENT}${WHICH}\\s+(?:hay\\s+)?chua${POLITE}`),
  /(?:who|which (?:ministries|provinces|agencies|bodies)) (?:has|have|hasn't|haven't)(?: not)? (?:yet )?(?:reported|sent)(?: (?:their|its|a|the) reports?)?(?: yet)?|(?:has|have) (?:we|our (?:ministry|province|agency)) (?:reported|sent (?:the|our) report)/,
];
/** "Tỉnh mình báo cáo đợt này đến đâu": the own agency with the round. */
const OWN_BODY = new RegExp(`(?:^|\\s)${OWN}(?=\\s|$|[?.,])`);

/** What a folded question asks of a reporting round; null where it is about something else. */
export function roundCue(folded: string): RoundCue | null {
  const span = (pattern: RegExp): Range[] => {
    const found = pattern.exec(folded);
    return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
  };
  const round = span(ROUND);
  const template = span(TEMPLATE);
  const state = STATE.flatMap(span);
  const thisRound = span(THIS_ROUND);
  if (round.length + template.length + state.length === 0) return null;
  return {
    asked: template.length > 0 && state.length === 0 ? 'template' : 'state',
    sure: round.length > 0 || (state.length > 0 && thisRound.length > 0),
    spans: [...round, ...template, ...state, ...thisRound, ...span(OWN_BODY)],
  };
}
