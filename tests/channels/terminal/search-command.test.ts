import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command, dataFolder } from '../../support/cli.ts';

const PASSAGE = '{"id":"p1","text":"Sở Y tế rà soát trạm y tế"}';
const QUESTION = '{"id":"q1","text":"trạm y tế","relevant":["p1"]}';

describe('search over given passages and questions', () => {
  const folder = dataFolder();
  afterAll(() => folder.remove());

  it.each<[string, string, string, string]>([
    [
      'a line that is not JSON, counted with the empty ones',
      `${PASSAGE}\n\n{"id":"p2"\n`,
      QUESTION,
      'p.jsonl:3: không phải',
    ],
    ['a field that is missing', '{"id":"p1"}', QUESTION, 'p.jsonl:1: thiếu hoặc sai trường "text"'],
    [
      'a question without a wanted passage',
      PASSAGE,
      '{"id":"q1","text":"x","relevant":[]}',
      'q.jsonl:1: thiếu hoặc sai trường "relevant"',
    ],
    ['a file without passages', '\n', QUESTION, 'p.jsonl: tệp không có dòng nào'],
    ['a file without questions', PASSAGE, '', 'q.jsonl: tệp không có dòng nào'],
    ['an id given twice', `${PASSAGE}\n${PASSAGE}`, QUESTION, 'p.jsonl:2: mã "p1" đã có'],
    [
      'a wanted passage that is not there',
      PASSAGE,
      `${QUESTION}\n{"id":"q2","text":"x","relevant":["p1","p7"]}`,
      'q.jsonl:2: "relevant"',
    ],
  ])('says in one line what is wrong: %s', async (_, passages, questions, sentence) => {
    const [p, q] = [join(folder.dir, 'p.jsonl'), join(folder.dir, 'q.jsonl')];
    writeFileSync(p, passages);
    writeFileSync(q, questions);
    const run = await command(null, ['search', '--json', '--passages', p, '--questions', q]);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(sentence);
    expect(run.err.trim().split('\n')).toHaveLength(1);
  });
});
