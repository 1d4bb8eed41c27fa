import { readdirSync, readFileSync } from 'node:fs';
import { chainDirectives } from '../src/tasks/lineage.ts';

const dir = '/tmp/p1';
let id = 0;
const all: any[] = [];
for (const f of readdirSync(dir).sort()) {
  const date = /\d{4}-\d\d-\d\d/.exec(f)![0];
  JSON.parse(readFileSync(dir + '/' + f, 'utf8')).tasks.forEach((t: any, i: number) =>
    all.push({
      id: ++id,
      ...t,
      order: { issuedOn: date, meetingOn: null, number: null, file: f, ordinal: i },
      documentKey: f,
    }),
  );
}
const { chains, doubts } = chainDirectives(all, []);
for (const c of chains)
  if (c.links.length > 1) {
    console.log('---');
    for (const l of c.links) {
      const d = all[l.id - 1];
      console.log(l.score, l.reason, d.order.file.slice(0, 12), d.due, d.quote.slice(0, 100));
    }
  }
for (const d of doubts)
  console.log(
    'DOUBT',
    all[d.id - 1].quote.slice(0, 80),
    d.candidates.map((c: any) => all[c.chainKey - 1].quote.slice(0, 60) + c.score),
  );
