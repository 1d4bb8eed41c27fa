import { wordsBeside } from '../../shared/words.ts';
import type { Quotable } from '../evidence.ts';
import type { Drafted, Ground } from '../ground.ts';
import { closing } from '../render-list.ts';
import { documentName } from '../wording.ts';
import type { Prose } from './proposal.ts';
import { type Shown, sourcesOf } from './sources.ts';
import { supportedSentences } from './supported.ts';

const proseWords = wordsBeside(import.meta.url);

/**
 * An answer with what a model wrote before it, as far as every sentence stands on sources that were retrieved and that the viewer
 * may read now; the answer as it was where nothing stands. Says who worded it, and quotes what it rests on.
 */
export async function withProse(ground: Ground, drafted: Drafted, prose: Prose): Promise<Drafted> {
  const { voice, evidence } = ground;
  const named = [...prose.text.matchAll(/d\d{1,9}|NV-\d{3,6}|kpi(?:-[\w:@-]+)?/g)].map(([id]) => id);
  const sources = await sourcesOf(
    ground,
    prose.shown.filter((id) => named.includes(id)),
  );
  const sentences = supportedSentences(prose.text, sources, voice.day);
  if (sentences.length === 0) return drafted;
  const m = proseWords(voice.locale);
  const known = evidence.citations.length;
  const written = sentences.map(({ text, ids }) => {
    const marks = ids.flatMap((id) => (sources.get(id) as Shown).cited).map((passage) => evidence.cite(passage));
    return `${text}${marks.length > 0 ? ` ${[...new Set(marks)].join('')}` : ''}.`;
  });
  const quotes = evidence.citations.slice(known).map((citation) => quoteLine(citation, ground));
  const cited = new Set(sentences.flatMap((s) => s.ids));
  const rows = [...cited].flatMap((id) => sources.get(id)?.row ?? []);
  const added = rows.filter((row) => !drafted.rows.some((r) => r.facts === row.facts));
  const rest = drafted.answered ? drafted.text : closing(voice);
  return {
    ...drafted,
    answered: true,
    text: [written.join(' '), m('prose-note'), ...quotes, rest].join('\n'),
    rows: [...drafted.rows, ...added],
  };
}

function quoteLine(citation: Quotable & { n: number }, { voice }: Ground): string {
  const place = [documentName(citation.document, voice), citation.point].filter(Boolean).join(', ');
  return `[${citation.n}] “${citation.quote.replace(/\s+/g, ' ')}” – ${place}`;
}
