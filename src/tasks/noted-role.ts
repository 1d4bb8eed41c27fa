import type { Mention } from '../agencies/agency.ts';
import type { Range } from '../shared/range.ts';
import { type Assignment, type Run, without } from './co-operation.ts';
import { isAuthority } from './giver.ts';
import { opensInstruction } from './verbs.ts';

/** "Tổ chức đối thoại … (Phòng A chủ trì, Phòng B phối hợp)": who must act is noted in brackets behind the action. */
export function withNote(text: string, range: Range, runs: Run[]): Assignment | null {
  const run = runs.find((r) =>
    /\(\s*(?:giao\s+|(?:cơ quan |đơn vị )?chủ trì\s*:\s*)?$/iu.test(
      text.slice(Math.max(range.start, r.start - 40), r.start),
    ),
  );
  if (!run || isAuthority(run) || !opensInstruction(text.slice(range.start, range.end))) return null;
  const bracket = text.lastIndexOf('(', run.start);
  const isOrder =
    /giao|chủ trì/iu.test(text.slice(bracket, run.start)) || /^\s*(?:chủ trì|thực hiện)/iu.test(text.slice(run.end));
  if (!isOrder) return null;
  const support = runs
    .filter(
      (r) =>
        r.start > run.end &&
        (/phối hợp(?:\s+với|\s*:)?\s*$/iu.test(text.slice(run.end, r.start)) ||
          /^\s*phối hợp/iu.test(text.slice(r.end))),
    )
    .flatMap((r) => r.mentions);
  return {
    lead: run.mentions,
    support: without(support, run.mentions),
    action: range,
    presides: false,
    origin: 'subject',
  };
}

/** "A (chủ trì), B (phối hợp)": roles noted behind the names. */
export function notedRoles(text: string, run: Run): { lead: Mention[]; support: Mention[] } | null {
  const role = (m: Mention) => /^\s*\(\s*(chủ trì|phối hợp)/iu.exec(text.slice(m.end, m.end + 20))?.[1]?.toLowerCase();
  if (!run.mentions.some(role)) return null;
  // "A (chủ trì), B, C (phối hợp)": who has no role of its own shares that of the next who has.
  const roles = run.mentions.map((m, i) => run.mentions.slice(i).map(role).find(Boolean) ?? role(m));
  return {
    lead: run.mentions.filter((_, i) => roles[i] !== 'phối hợp'),
    support: run.mentions.filter((_, i) => roles[i] === 'phối hợp'),
  };
}
