import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/answers/proposals/said-tokens.ts';
import { type Source, supportedSentences } from '../../../src/answers/proposals/supported.ts';
import { ATTACKS } from '../../fixtures/attacks.ts';

const day = '2025-11-20';
const TRUE = 'Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính rà soát đê điều toàn tuyến';
const QUOTE = `${TRUE} trước ngày 15/12/2025.`;
const BOTH = {
  ...{ statements: [tokensOf(QUOTE, day)], lines: [], quotable: [QUOTE], point: 'điểm 1' },
  document: { number: '31/TB-VPCP', date: '2025-09-01' },
};
const SOURCES = new Map<string, Source>([
  ['d1', { ...BOTH, id: 'd1', task: null }],
  ['NV-0001', { ...BOTH, id: 'NV-0001', task: { code: 'NV-0001', standing: 'in-time', leads: ['bo-xay-dung'] } }],
]);
/** The ids a model was given, and those of what the asker may not read, which it never was. */
const IDS: Record<string, string> = { d: 'd1', t: 'NV-0001', other: 'd2', limited: 'd3' };
const named = (text: string) => text.replace(/\{(\w+)\}/g, (whole, id: string) => IDS[id] ?? whole);
const kept = (prose: string) => supportedSentences(prose, SOURCES, day).map((s) => s.text);

describe('what a model writes that obeys an attack', () => {
  it.each(ATTACKS.map((a) => [a.id, a.kind, a.where, a.language, a.obeys.says ?? []] as const))(
    '%s, %s in a %s (%s): nothing of it is shown, and the true sentence behind it is',
    (_, __, ___, ____, says) => {
      const [attack, truth] = [says.map(named), `${TRUE} [d1].`];
      for (const sentence of attack) expect(kept(sentence)).toEqual([]);
      expect(kept([...attack, truth].join('\n'))).toEqual([TRUE]);
    },
  );
});
