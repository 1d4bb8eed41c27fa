import { searchPassages } from '../documents/search/search-passages.ts';
import { fold, words as syllablesOf } from '../shared/text.ts';
import { versionText } from '../tasks/document-store.ts';
import type { Quotable } from './evidence.ts';
import type { Drafted, Ground } from './ground.ts';
import type { Query } from './query.ts';
import { translateTopic } from './questions/glossary.ts';
import { LATEST_DOCUMENT, LATEST_SESSION } from './questions/named-document.ts';
import { rankTopics } from './questions/topic.ts';
import { closing } from './render-list.ts';
import { documentName, say, shorten } from './wording.ts';

const SHOWN = 3;
/** Share of the question's weight that must stand in the best passage; below it nothing is claimed to be found. */
const PASSAGE_COVERED = 0.6;
/** The same where vectors took part: found by its sense too, a passage need share fewer of the words. Not measured with real weights. */
const COVERED_BY_SENSE = 0.35;

type DocumentRow = Ground['documents'][number];

/** A free question: the passages nearest to it, quoted; nothing near enough says so. */
export async function answerPassages(
  ground: Ground,
  query: Extract<Query, { kind: 'passages' }>,
  question: string,
): Promise<Drafted> {
  const { voice, evidence } = ground;
  const m = say(voice);
  const wanted = query.topic ?? question;
  const inSession = query.document ? namedDocuments(ground.documents, query.document) : [];
  const text = voice.locale === 'en' ? translateTopic(question) : question;
  const found = await nearest(ground, text, inSession.length > 0 ? inSession : ground.documents);
  const ranked = rankTopics(
    wanted,
    found.map((p) => ({ text: p.quote, around: '', names: `${p.document.title ?? ''} ${p.document.number ?? ''}` })),
  );
  const shown = ground.dense
    ? // In the order of words and vectors together, which is that of what was found.
      ranked.filter((r) => r.covered >= COVERED_BY_SENSE).sort((a, b) => a.index - b.index)
    : ranked.filter((r) => r.covered >= PASSAGE_COVERED && r.score >= (ranked[0]?.score ?? 0) * 0.6);
  if (shown.length === 0)
    return {
      answered: false,
      text: m('nothing-in-passages', { words: shorten(wanted, 120), documents: voice.documents }),
      rows: [],
    };
  const lines: string[] = [];
  for (const { index } of shown.slice(0, SHOWN)) {
    const passage = await verbatim(ground, found[index] as Quotable);
    lines.push(
      `“${passage.quote.replace(/\s+/g, ' ')}” – ${[documentName(passage.document, voice), passage.point].filter(Boolean).join(', ')} ${evidence.cite(passage)}`,
    );
  }
  return {
    answered: true,
    text: [m('passages-head', { documents: voice.documents }), ...lines, closing(voice)].join('\n'),
    rows: [],
  };
}

async function nearest(ground: Ground, text: string, documents: readonly DocumentRow[]): Promise<Quotable[]> {
  const { db, scope, dense } = ground;
  const hits = await searchPassages(db, {
    committeeId: scope.committeeId,
    text,
    versionIds: documents.map((d) => d.versionId),
    limit: 12,
    ...(dense ? { dense } : {}),
  });
  const rows = await db.query<{
    id: number;
    versionId: number;
    start: number;
    end: number;
    point: string | null;
    page: number | null;
    quote: string;
  }>(
    `select p.id, p.version_id as "versionId", p.start_offset as start, p.end_offset as "end", p.point, p.page, p.body as quote
     from passage p where p.id = any($1::bigint[])`,
    [hits.map((h) => h.passageId)],
  );
  const byId = new Map(rows.map((r) => [r.id, r]));
  return hits.flatMap((hit) => {
    const row = byId.get(hit.passageId);
    const document = documents.find((d) => d.versionId === hit.versionId);
    return row && document
      ? [
          {
            document: refOf(document),
            quote: row.quote,
            start: row.start,
            end: row.end,
            point: row.point,
            page: row.page,
          },
        ]
      : [];
  });
}

/** The same passage with its quote cut from the stored text, line breaks and all: offsets are UTF-16 units, so not by SQL. */
/** The passage with the exact wording of the stored text. */
export async function verbatim(
  { db, documents }: Pick<Ground, 'db' | 'documents'>,
  passage: Quotable,
): Promise<Quotable> {
  const versionId = documents.find((d) => d.id === passage.document.id)?.versionId ?? 0;
  const stored = await versionText(db, versionId);
  return { ...passage, quote: stored?.text.slice(passage.start, passage.end) ?? passage.quote };
}

export function refOf(d: DocumentRow) {
  return { id: d.id, number: d.number, title: d.title, date: d.date, file: d.file };
}

/** Documents a question names by number (whole or its first part), session or date, or as the latest. */
export function namedDocuments(documents: readonly DocumentRow[], named: string): DocumentRow[] {
  if (named === LATEST_DOCUMENT) return newestOf(documents);
  if (named === LATEST_SESSION) {
    const sessions = documents.filter((d) => sessionNumber(d.session ?? d.title ?? '') !== null);
    return newestOf(sessions.length > 0 ? sessions : documents.filter((d) => d.meetingOn !== null));
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(named)) return documents.filter((d) => d.date === named || d.meetingOn === named);
  const session = sessionNumber(named);
  if (session !== null)
    return documents.filter(
      (d) => sessionNumber(d.session ?? '') === session || sessionNumber(d.title ?? '') === session,
    );
  return documents.filter((d) => d.number?.toLowerCase() === named.toLowerCase() || d.number?.startsWith(`${named}/`));
}

/** Those of the newest day: a session may have given two. */
function newestOf(documents: readonly DocumentRow[]): DocumentRow[] {
  const newest = documents
    .map((d) => d.date)
    .sort()
    .at(-1);
  return documents.filter((d) => d.date === newest);
}

const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

function sessionNumber(text: string): number | null {
  const word =
    /(?:phien|ky|cuoc)(?: hop)?(?: lan)?(?: thu)?\s+(\d{1,2}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?![\p{L}\d])/u.exec(
      fold(text),
    )?.[1];
  if (!word) return null;
  return Number(word) || ORDINALS.indexOf(word) + 1 || null;
}

/** Which document: by number or session, else by the subject of its title and passages. */
export async function answerDocument(ground: Ground, query: Extract<Query, { kind: 'document' }>): Promise<Drafted> {
  const { voice, evidence, documents } = ground;
  const m = say(voice);
  const named = query.document ? namedDocuments(documents, query.document) : [];
  const found =
    named.length > 0 || isNumberOrDay(query.document)
      ? (await Promise.all(named.slice(0, MOST_DOCUMENTS).map((document) => openingOf(ground, document)))).flat()
      : await bySubject(ground, query.topic);
  if (found.length === 0)
    return {
      answered: false,
      text: m('nothing-in-passages', {
        words: shorten(query.topic ?? query.document ?? '', 120),
        documents: voice.documents,
      }),
      rows: [],
    };
  const lines = found.flatMap((passage) => [
    `${documentName(passage.document, voice)} ${evidence.cite(passage)}`,
    `   “${shorten(passage.quote.replace(/\s+/g, ' '), 240)}”${passage.point ? ` – ${passage.point}` : ''}`,
  ]);
  return {
    answered: true,
    text: [m('documents-head', { n: Math.max(named.length, found.length) }), ...lines, closing(voice)].join('\n'),
    rows: [],
  };
}

const MOST_DOCUMENTS = 5;
/** How near the best passage another document's must come to be named beside it. */
const AS_MUCH = 0.8;

/** A number or day that no document has is not looked for in the texts. */
function isNumberOrDay(named: string | null): boolean {
  return named !== null && /^\d/.test(named);
}

/** The passage of each document that tells of the subject best. */
async function bySubject(ground: Ground, topic: string | null): Promise<Quotable[]> {
  if (!topic) return [];
  const passages = await nearest(ground, topic, ground.documents);
  const ranked = rankTopics(
    topic,
    passages.map((p) => ({ text: p.quote, around: '', names: p.document.title ?? '' })),
  ).filter((r, _, [best]) => r.covered >= PASSAGE_COVERED && r.score >= (best?.score ?? 0) * AS_MUCH);
  const best = ranked.map((r) => passages[r.index] as Quotable);
  const first = best.filter((p, i) => best.findIndex((q) => q.document.id === p.document.id) === i);
  return Promise.all(first.slice(0, 3).map((passage) => verbatim(ground, passage)));
}

const HEAD_PASSAGES = 12;

/** The passage at a document's head that says what it is: the one with most words of its title, else the first. */
async function openingOf(ground: Ground, document: DocumentRow): Promise<Quotable[]> {
  const rows = await ground.db.query<Omit<Quotable, 'document'>>(
    `select p.start_offset as start, p.end_offset as "end", p.point, p.page, p.body as quote
     from passage p where p.version_id = $1 order by p.ordinal limit ${HEAD_PASSAGES}`,
    [document.versionId],
  );
  const title = new Set(syllablesOf(fold(document.title ?? '')));
  const shared = (text: string) => new Set(syllablesOf(fold(text)).filter((word) => title.has(word))).size;
  const [first, ...rest] = rows;
  if (!first) return [];
  const opening = rest.reduce((best, row) => (shared(row.quote) > shared(best.quote) ? row : best), first);
  return [await verbatim(ground, { document: refOf(document), ...opening })];
}
