import { readFileSync } from 'node:fs';
import { plainSource } from '../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../src/tasks/extract.ts';
for (const f of process.argv.slice(2)) {
  const text = readFileSync(f, 'utf8').normalize('NFC');
  const r = extractDirectives(plainSource(text, 'txt'), { fileName: f.split('/').pop()! });
  console.log('=====', f, r.issuedOn, r.head.number, r.head.standing, r.head.body, '|', r.head.title?.slice(0, 60), r.head.meetingOn);
  for (const t of r.directives) console.log(`[${t.lead.join('; ')}]${t.support.length ? ` +[${t.support.join('; ')}]` : ''}${t.collective ? ' C' : ''} ${t.due ?? '-'}/${t.dueKind ?? '-'}/${t.duePhrase ?? '-'} {${t.point}}\n    ${t.quote.replace(/\n/g, '⏎').slice(0, 170)}`);
}
