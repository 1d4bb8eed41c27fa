import type { Mention } from '../agencies/agency.ts';
import { opensInstruction } from './verbs.ts';

const HEAD =
  /^(?:(?:và|đồng thời),?\s+)?(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s+(?<head>Sở|Ban|Cục|Chi cục|Công ty|Phòng|Trung tâm|Văn phòng|Bệnh viện|Trường|Bộ|Tập đoàn|Tổng công ty)\s+(?=\p{Ll})/u;

/**
 * "… do Sở Nội vụ trình. Yêu cầu Sở hoàn thiện …": the body named before that "Sở" means, and how long the words that
 * mean it are; null where the sentence opens otherwise. `before` looks up the mentions of the paragraph so far: doing so for
 * every sentence would read a long paragraph again and again.
 */
export function antecedent(
  sentence: string,
  before: () => readonly Mention[],
): { body: Mention; length: number } | null {
  const meant = HEAD.exec(sentence);
  const head = meant?.groups?.head;
  if (!meant || !head || !opensInstruction(sentence.slice(meant[0].length))) return null;
  const body = before().findLast((m) => !m.collective && m.name.startsWith(`${head} `));
  return body ? { body, length: meant[0].length } : null;
}

const BARE = /^UBND (?:xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố)$/u;

/** "Giao UBND xã Tân Kỳ …; UBND xã báo cáo": the level alone means the one just told. */
export function repeated(lead: Mention[], told: readonly Mention[]): Mention[] {
  const [short] = lead;
  const [full] = told;
  const means = short && full && lead.length === 1 && told.length === 1 && BARE.test(short.name);
  return means && full.name.startsWith(`${short.name} `) ? [{ ...short, id: full.id, name: full.name }] : lead;
}
