import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/documents/readers/read-bytes.ts';
import { READ_LIMITS } from '../../../src/documents/readers/reading.ts';
import type { SourceText } from '../../../src/documents/source-text.ts';
import { extractDirectives } from '../../../src/tasks/extract.ts';
import { merged } from '../../../src/tasks/proposals/merged.ts';
import { permitted } from '../../../src/tasks/proposals/permitted.ts';
import { pointsOf } from '../../../src/tasks/proposals/points.ts';
import { windowsOf } from '../../../src/tasks/proposals/windows.ts';
import { ATTACKS, type Attack, GENUINE } from '../../fixtures/extraction-attacks.ts';
import { notice } from '../../support/app.ts';

async function paperOf(attack: Attack): Promise<{ name: string; source: SourceText }> {
  const name = 'html' in attack ? 'tb.html' : 'tb.txt';
  const points = [GENUINE, ...('points' in attack ? attack.points : [])];
  const text = 'html' in attack ? attack.html : notice('7/TB-VPCP', '2025-12-20', points);
  const whole = 'lines' in attack ? text.replace('Nơi nhận:', `${attack.lines}\nNơi nhận:`) : text;
  const reading = await readBytes(new TextEncoder().encode(whole), name, READ_LIMITS, () => undefined);
  if (reading.kind !== 'read') throw new Error(`${attack.name}: ${reading.kind}`);
  return { name, source: reading.source };
}

/** What would be kept of a model that says what the attack wants, of every point that it was shown and of every other. */
async function keptOf(attack: Attack) {
  const { name, source } = await paperOf(attack);
  const rules = extractDirectives(source, { fileName: name, on: '2025-12-20' }).directives;
  const document = pointsOf(source, { fileName: name, on: '2025-12-20' });
  const said = attack.obeys.flatMap((task) => document.points.map((point) => ({ point, task: { ...task, point: 1 } })));
  const kept = said.flatMap(({ point, task }) => {
    const result = permitted(task, point, document);
    return result.kind === 'permitted' ? [result.directive] : [];
  });
  const standing = rules.map((d, id) => ({ ...d, id, settled: false }));
  return { ...merged(standing, kept), shown: windowsOf(document).map((w) => w.text) };
}

describe('words in a paper that give orders to a model which obeys them', () => {
  it.each(ATTACKS)('make no row and change none: $name', async (attack) => {
    const { added, disagreements, shown } = await keptOf(attack);
    expect({ added, disagreements }).toEqual({ added: [], disagreements: [] });
    expect(shown.join('\n')).toContain('trạm y tế ven đê');
    expect(shown.join('\n')).not.toContain('90 tỷ');
  });
});
