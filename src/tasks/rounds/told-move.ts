import type { Day } from '../../shared/calendar.ts';
import { fold, foldKeepingOffsets } from '../../shared/text.ts';
import { toldDays } from '../progress/told-day.ts';

/** What somebody says of a cut-off to be moved, as far as it is said. */
export type ToldMove = { cutOff: Day | null; reason: string | null };

const MOVES =
  /(?:^|\s)(?:doi|lui|gia han|chuyen|keo dai|rut ngan|dich|move|postpone|extend)\s+(?:lai\s+)?(?:(?:han(?:\s+(?:gui|nop|chot|cuoi))?|ngay(?:\s+nop)?|the cut-off|cut-off)\s+)?(?:(?:bao cao|bc|cua|of|cho)\s+)*(?:dot|reporting round)(?=\s|$|[,.])|(?:^|\s)(?:doi|lui|chuyen|keo dai|rut ngan)\s+han\s+(?:(?:gui|nop)\s+)?bao cao(?=\s|$|[,.])/;
/** Typed with accents "đó" and "đợt" are no reason. */
const REASON = /(?:^|[\s,;.(])(?:vì|do|lý do(?: là)?|because of|because|vi|ly do)\s*:?\s+/iu;
const TO = /(?:^|\s)(?:sang|den|thanh|toi|to|until|han moi)\s+/;

/** "Dời hạn đợt báo cáo quý IV sang 20/11 vì lùi phiên họp"; null where no cut-off is to be moved. */
export function readMove(text: string, today: Day): ToldMove | null {
  return MOVES.test(fold(text)) ? readNewCutOff(text, today) : null;
}

/** The new day and the reason in a line, each null where it is not said. Days in the reason are the reason's own. */
export function readNewCutOff(text: string, today: Day): ToldMove {
  const nfc = text.normalize('NFC').trim();
  const why = REASON.exec(nfc);
  const head = foldKeepingOffsets(why ? nfc.slice(0, why.index) : nfc);
  const to = TO.exec(head);
  // "Quý IV" is the round's name, a day with figures is a day.
  const days = toldDays(head, today, 'future').filter((d) => /\d|tuan|thang/.test(head.slice(d.start, d.end)));
  const meant = (to && days.find((d) => d.start >= to.index)) ?? days.at(-1);
  const reason = why ? nfc.slice(why.index + why[0].length).replace(/[\s.)]+$/, '') : '';
  return { cutOff: meant?.day ?? null, reason: reason || null };
}
