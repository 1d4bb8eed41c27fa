import type { Mention, NamingContext } from '../agencies/agency.ts';
import { findMentions } from '../agencies/mentions.ts';
import { agencyById, nameOn } from '../agencies/register.ts';

const VISIT = /làm việc(?:\s+(?:trực tiếp|trực tuyến))?\s+(?:với|tại)\s+/gu;
const OPENING = 5000;

/**
 * The one body that a conclusion was reached with ("tại buổi làm việc với lãnh đạo tỉnh A"): what the paper tells nobody by name is
 * for that body. Null where there were several, or none.
 */
export function visited(text: string, context: NamingContext): Mention | null {
  const opening = text.slice(0, OPENING);
  for (const visit of opening.matchAll(VISIT)) {
    const from = visit.index + visit[0].length;
    const stretch =
      /^[^.;:\n]{0,160}?(?=\s(?:về|để|nhằm|theo)\s|[.;:\n]|$)/u.exec(opening.slice(from, from + 160))?.[0] ?? '';
    const [body, ...others] = findMentions(stretch, context).flatMap((m) => bodyOf(m, context.on));
    if (body && others.every((m) => m.id === body.id)) return body;
  }
  return null;
}

/** A Party committee of a province stands for the province. */
function bodyOf(mention: Mention, on: string): Mention[] {
  if (mention.collective || mention.id.startsWith('authority:')) return [];
  const id = /^local:.*@(.+)$/.exec(mention.id)?.[1] ?? mention.id;
  const name = agencyById(id) && nameOn(id, on);
  return name ? [{ ...mention, id, name }] : [];
}

/** "Tỉnh cần …", "Thành phố rà soát …": how the paper calls that body after its first full name. */
export function calledAlone(body: Mention | null): [string, string][] {
  const kind = body && /^UBND (tỉnh|thành phố) /iu.exec(body.name)?.[1];
  return kind ? [[kind.charAt(0).toUpperCase() + kind.slice(1), body.name]] : [];
}
