import type { EmbedDeps } from './embed-passages.ts';
import { lexiconOf } from './lexicon.ts';
import { questionWords } from './question-terms.ts';
import type { DenseQuestion } from './search-passages.ts';

/**
 * The model's side of a question: its vector, made of the words with their accents put back and abbreviations spelled out, as models
 * fail on bare Vietnamese. Null where passages of the committee still lack a vector, which would then come last whatever they say,
 * or the server gives none. Asks the server: not inside a transaction.
 */
export async function denseQuestion(
  { db, embedder }: EmbedDeps,
  committeeId: number,
  text: string,
  weight: number,
): Promise<DenseQuestion | null> {
  const [lacks] = await db.query(
    `select 1 from passage p join document_version v on v.id = p.version_id
     where p.committee_id = $1 and ($3 or not v.restricted)
       and not exists (select 1 from passage_embedding e where e.passage_id = p.id and e.model = $2) limit 1`,
    [committeeId, embedder.name, embedder.inside],
  );
  if (lacks) return null;
  const { restorer, abbreviations } = await lexiconOf(db, committeeId);
  const { typed, restored, expansions } = questionWords(text, restorer, abbreviations);
  const words = restored.some((word, i) => word !== typed[i]) ? restored.join(' ') : text;
  const said = await embedder.embed(
    committeeId,
    [[words, ...expansions.map((e) => e.join(' '))].join(' ')],
    'question',
  );
  if (said.kind === 'unavailable') return null;
  const vector = said.value[0] as number[];
  const [known] = await db.query<{ dimension: number }>('select dimension from embedding_model where model = $1', [
    embedder.name,
  ]);
  return known?.dimension === vector.length ? { model: embedder.name, vector, weight } : null;
}
