import type { StatusChart } from '../../../digests/chart/status-chart.ts';
import type { Digest } from '../../../digests/digest.ts';
import type { Locale } from '../../../shared/words.ts';
import { wordsBeside } from '../../../shared/words.ts';
import { chunks } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, joined, type RichText, rich } from '../rich-text.ts';

export const digestChatWords = wordsBeside(import.meta.url);

const CODE = /(NV-\d{4,})/;

/** A digest as a message: the same text with codes and the first line in bold, and a button for the list behind each number. */
export function digestReply(
  { kind, text, lists, counts }: Digest,
  day: string,
  locale: Locale,
): Extract<Reply, { kind: 'blocks' }> {
  const words = digestChatWords(locale);
  const behind = lists.map(
    ({ id, codes }): Button => ({
      label: words(`list-${id}`, { n: codes.length }),
      action: { do: 'digest', ask: { kind: 'list', list: id, day, codes, page: 0 } },
    }),
  );
  const settings: Button = { label: words('button-settings'), action: { do: 'digest', ask: { kind: 'settings' } } };
  const rounds: Button = { label: words('button-rounds'), action: { do: 'round', step: 'list' } };
  const chart: Button = { label: words('button-chart'), action: { do: 'digest', ask: { kind: 'chart' } } };
  return {
    kind: 'blocks',
    blocks: text.split('\n').map((line, i) => (i === 0 ? bold(line) : withCodes(line))),
    buttons: [
      ...chunks(behind, 2),
      ...(kind === 'desk' && (counts.rounds ?? 0) > 0 ? [[rounds]] : []),
      ['officer', 'week-ahead', 'all-clear'].includes(kind) ? [settings] : [chart, settings],
    ],
    context: { codes: [...new Set(lists.flatMap((l) => l.codes))] },
  };
}

/** The picture beside it, with its words for whoever cannot see it. */
export function chartReply(chart: StatusChart, protect: boolean): Reply {
  const caption = `${chart.title}\n${chart.seenBy}`;
  return { kind: 'other', outgoing: { kind: 'picture', chart, caption, ...(protect ? { protect: true } : {}) } };
}

function withCodes(line: string): RichText {
  return joined(
    line.split(CODE).map((part, i) => (i % 2 === 1 ? bold(part) : rich(part))),
    '',
  );
}
