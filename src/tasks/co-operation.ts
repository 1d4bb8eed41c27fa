import type { Mention } from '../agencies/agency.ts';
import type { Range } from '../shared/range.ts';

/** Agencies named one after the other, joined by commas, "và", "cùng" …: they act together. */
export type Run = Range & { mentions: Mention[] };

/** Who a clause tells to do what. `action` starts behind owners, modal words and the list of those who co-operate. */
export type Assignment = {
  lead: Mention[];
  support: Mention[];
  action: Range;
  /** "Chủ trì, phối hợp với …": those who co-operate do so in every part of the sentence. */
  presides: boolean;
  /** How the owners were found: named in this clause, or carried over. */
  origin: 'subject' | 'frame' | 'carried' | 'nobody';
};

const COOPERATE =
  /^[\s,]*(?:(?:(?:hằng|hàng)\s(?:ngày|tuần|tháng|quý|năm)|khẩn trương|chủ động|tiếp tục|tích cực|thường xuyên|kịp thời|tăng cường)[\s,]+(?:và\s+)?)*(?:phối hợp(?:\s+(?:chặt chẽ|tốt|hiệu quả|đồng bộ|thường xuyên|,))*(?:\s*,\s*(?:hướng dẫn|đôn đốc|hỗ trợ|chỉ đạo|kiểm tra))*(?:\s+(?:với|cùng với|cùng))?|cùng với|cùng)\s+(?:với\s+)?(?:các đơn vị:\s*)?/iu;

/** Reads "chủ trì, phối hợp với A, B và C" and returns where the action begins. */
export type Roles = { support: Mention[]; start: number; presides: boolean };

export function readRoles(text: string, start: number, end: number, runs: Run[]): Roles {
  let at = skip(
    text,
    start,
    end,
    /^[\s,:]*(?:(?:là\s+)?(?:đồng\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|làm đầu mối|đầu mối|chịu trách nhiệm chính)(?:\s*,)?\s*(?:và\s+)?(?:(?:tham mưu|chỉ đạo|hướng dẫn),?\s+(?=phối hợp))?)/iu,
  );
  const presides = at > start;
  const beside = presides ? supportersFirst(text, at, end, runs) : null;
  if (beside) return beside;
  const cooperate = COOPERATE.exec(text.slice(at, end));
  if (!cooperate) return { support: [], start: trimStart(text, at, end), presides };
  const listAt = at + cooperate[0].length;
  const run = runs.find(
    (r) =>
      r.start >= listAt && r.start - listAt <= 12 && /^(?:\s|các|lãnh đạo|:)*$/iu.test(text.slice(listAt, r.start)),
  );
  if (!run) return { support: [], start: trimStart(text, at, end), presides };
  at = skip(
    text,
    run.end,
    end,
    /^[\s]*(?:có liên quan|liên quan|nêu trên|để|và các đơn vị liên quan|trong việc|trong)(?!\p{L})[\s,]*|^[\s,:]+/iu,
  );
  return { support: run.mentions, start: trimStart(text, at, end), presides };
}

/** "A chủ trì, B phối hợp tổ chức …": those who co-operate stand before the word. */
function supportersFirst(text: string, at: number, end: number, runs: Run[]): Roles | null {
  const run = runs.find((r) => r.start >= at && /^[\s,;]*(?:và\s+)?$/iu.test(text.slice(at, r.start)));
  const role = run && /^\s+(?:cùng\s+)?phối hợp(?!\s+(?:với|chặt|cùng))[\s,:]*/iu.exec(text.slice(run.end, end));
  return run && role
    ? { support: run.mentions, start: trimStart(text, run.end + role[0].length, end), presides: true }
    : null;
}

const TRAILING =
  /(?<!(?:quy chế|cơ chế|sự|công tác|chương trình|kế hoạch|việc)\s)(?:phối hợp(?:\s+(?:chặt chẽ|tốt|,))*(?:\s*,\s*(?:hướng dẫn|đôn đốc|hỗ trợ))*(?:\s+(?:với|cùng với|cùng)|\s*:)?|(?<!họp |việc |ký |ăn )cùng với|(?<=,\s)cùng)\s+(?:các\s+)?$/iu;

/** Those who co-operate, named later in the action: "lựa chọn … phối hợp với A và B để …", "(Bộ B phối hợp)". */
export function trailingSupport(text: string, action: Range, runs: Run[]): Mention[] {
  const found: Mention[] = [];
  for (const run of runs) {
    if (run.start < action.start || run.end > action.end) continue;
    const before = text.slice(Math.max(action.start, run.start - 60), run.start);
    if (TRAILING.test(before) || /^\s*(?:cùng\s+)?phối hợp\s*(?:\)|,|$)/iu.test(text.slice(run.end, action.end)))
      found.push(...run.mentions);
  }
  return found;
}

/** `at` moved behind what `pattern` matches there. */
export function skip(text: string, at: number, end: number, pattern: RegExp): number {
  return at + (pattern.exec(text.slice(at, end))?.[0].length ?? 0);
}

function trimStart(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && /[\s,:;)–-]/u.test(text[i] as string)) i++;
  return i;
}

/** Both lists without naming anybody twice. */
export function joined(a: Mention[], b: readonly Mention[]): Mention[] {
  const taken = new Set(a.map((m) => m.id));
  return [...a, ...b.filter((m) => !taken.has(m.id))];
}

/** `mentions` without orderers and those who lead already, each once. */
export function without(mentions: Mention[], leads: readonly Mention[]): Mention[] {
  const taken = new Set(leads.map((l) => l.id));
  return mentions.filter((m) => !m.id.startsWith('authority:') && !taken.has(m.id) && taken.add(m.id));
}
