import type { Mention } from '../../agencies/agency.ts';

const HELPS_BEFORE =
  /phối hợp(?:\s+(?:chặt chẽ|tốt|đồng bộ|hiệu quả))*(?:\s*,\s*(?:hướng dẫn|đôn đốc|hỗ trợ))*(?:\s+(?:với|cùng với|cùng)|\s*:)?\s*(?:các\s+)?$/iu;
const HELPS_AFTER = /^\s*(?:\(\s*phối hợp|(?:cùng\s+)?phối hợp(?!\s+(?:với|cùng|chặt|tốt))(?!\p{L}))/iu;
const GIVES_AFTER =
  /^\s*(?:(?:cũng|đồng thời)\s+)?(?:yêu cầu|giao|đề nghị|chỉ đạo|kết luận|thống nhất|lưu ý)(?!\s+(?:thông|ban|dịch|đất))(?!\p{L})/iu;
const LEADS_AFTER = /^\s*(?:\(\s*chủ trì|(?:là\s+)?(?:(?:cơ quan|đơn vị)\s+)?chủ trì(?!\p{L}))/iu;
const JOINED = /^[\s,;]*(?:và|cùng)?\s*$/iu;

/**
 * The role that the words around a body's name give it, where they say so: "phối hợp với A", "B chủ trì". "gives" is the issuer
 * where it orders: "UBND tỉnh yêu cầu …". Null where the words leave it open. `near` are the names around, in order.
 */
export function wordedRole(
  text: string,
  mention: Mention,
  near: readonly Mention[],
  issuer: Mention | null,
): 'lead' | 'support' | 'gives' | null {
  const after = text.slice(mention.end, mention.end + 60);
  const helps = HELPS_AFTER.exec(after);
  // "A phối hợp B lập …": it is B who helps.
  const helped = helps && near.some((m) => m.start > mention.end && m.start <= mention.end + helps[0].length + 1);
  if (helps && !helped) return 'support';
  if (LEADS_AFTER.test(after)) return 'lead';
  if (mention.id === issuer?.id && GIVES_AFTER.test(after)) return 'gives';
  // "phối hợp với A, B và C": the word stands before the first of them.
  let first = mention;
  for (;;) {
    const before = near.findLast((m) => m.end <= first.start);
    if (!before || !JOINED.test(text.slice(before.end, first.start))) break;
    first = before;
  }
  return HELPS_BEFORE.test(text.slice(Math.max(0, first.start - 80), first.start)) ? 'support' : null;
}
