import type { NamingContext } from '../../agencies/agency.ts';
import { definedAbbreviations } from '../../agencies/defined-abbreviations.ts';
import { findMentions } from '../../agencies/mentions.ts';
import type { Database } from '../../database/database.ts';
import { provinceOf } from '../extract.ts';
import type { ReviewItem } from './items.ts';

/** How a body typed beside a document is to be read: on its day, within its province, with its own abbreviations. */
export async function namingIn(
  db: Database,
  versionId: number,
  items: readonly Pick<ReviewItem, 'lead' | 'support'>[],
): Promise<NamingContext> {
  const [row] = await db.query<{ on: string; body: string | null; text: string }>(
    `select issued_on as on, head->>'body' as body, text from document_version where id = $1`,
    [versionId],
  );
  const { on, body, text } = row as { on: string; body: string | null; text: string };
  return { on, province: provinceNamed(body, on) ?? provinceAmong(items), defined: definedAbbreviations(text) };
}

function provinceNamed(body: string | null, on: string): string | undefined {
  return body
    ? findMentions(body, { on })
        .map(provinceOf)
        .find((place) => place !== undefined)
    : undefined;
}

/** The province that the local bodies of a document belong to, where they are all of one. */
function provinceAmong(items: readonly Pick<ReviewItem, 'lead' | 'support'>[]): string | undefined {
  const places = new Set(
    items.flatMap((item) => [...item.lead, ...item.support]).flatMap((o) => /@(.+)$/.exec(o.id)?.[1] ?? []),
  );
  return places.size === 1 ? [...places][0] : undefined;
}
