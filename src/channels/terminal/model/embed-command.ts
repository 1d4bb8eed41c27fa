import { embedPassages } from '../../../documents/search/embed-passages.ts';
import { indexVectors } from '../../../documents/search/vector-index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { modelWords } from './words.ts';

export const EMBED_COMMAND: Command = {
  name: 'embed',
  needs: 'register',
  usage: '[--index]',
  help: 'lập vectơ cho các đoạn còn thiếu; bot đang chạy tự làm việc này (make the vectors that passages lack)',
  options: { index: { type: 'boolean', help: 'lập chỉ mục khi có từ 20.000 vectơ (build the index of neighbours)' } },
  example: 'embed',
  run: runEmbed,
};

/** `embed`: makes all vectors that are missing, whichever committee's; what it made stays where it is stopped. */
async function runEmbed(deps: Deps, args: Arguments, io: Io): Promise<number> {
  const words = modelWords(io.locale);
  const { db, embedder } = deps;
  if (!embedder) {
    io.err(`${words('embed-none')}\n`);
    return 1;
  }
  const { made, left, why } = await embedPassages({ db, embedder }, Number.POSITIVE_INFINITY);
  const isIndexed = left === 0 && (db.kind === 'server' || args.values.index === true);
  const indexed = isIndexed && (await indexVectors(db, embedder.name));
  if (args.values.json) printJson(io, { model: embedder.name, made, left, why, indexed });
  else io.out(`${words('embedded', { model: embedder.name, made, left })}\n`);
  if (why === null) return 0;
  io.err(`${words(`unavailable-${why}`)}\n`);
  return 1;
}
