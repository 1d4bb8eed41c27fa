import type { Database } from '../database/database.ts';
import type { Clarity, DueKind } from './directive.ts';
import type { VersionState } from './document-store.ts';

/** One directive of a draft as a secretary looks at it before publishing. */
export type DraftDirective = {
  title: string;
  quote: string;
  point: string | null;
  page: number | null;
  lead: string[];
  support: string[];
  collective: boolean;
  due: string | null;
  dueKind: DueKind | null;
  duePhrase: string | null;
  unclear: Clarity[];
};

export type Draft = {
  versionId: number;
  documentId: number;
  number: string | null;
  title: string | null;
  file: string;
  issuedOn: string;
  state: VersionState;
  directives: DraftDirective[];
};

/** A version with what it proposes, those without an owner or a clear deadline first: doubts are looked at first. Null where the committee has none. */
export async function draftOf(db: Database, committeeId: number, versionId: number): Promise<Draft | null> {
  const [version] = await db.query<Omit<Draft, 'directives'>>(
    `select id as "versionId", document_id as "documentId", number, title, file_name as file, issued_on as "issuedOn", state
     from document_version where id = $1 and committee_id = $2`,
    [versionId, committeeId],
  );
  if (!version) return null;
  const directives = await db.query<DraftDirective>(
    `select d.title, d.quote, d.point, d.page, d.collective, d.due, d.due_kind as "dueKind", d.due_phrase as "duePhrase", d.unclear,
       array(select o.name from directive_owner o where o.directive_id = d.id and o.role = 'lead' order by o.position) as lead,
       array(select o.name from directive_owner o where o.directive_id = d.id and o.role = 'support' order by o.position) as support
     from directive d where d.version_id = $1 order by d.ordinal`,
    [versionId],
  );
  const doubts = (d: DraftDirective) =>
    (d.lead.length === 0 ? 2 : 0) + (d.duePhrase !== null && d.due === null ? 1 : 0);
  return { ...version, directives: directives.toSorted((a, b) => doubts(b) - doubts(a)) };
}
