import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { unreadableMessage } from '../../documents/messages.ts';
import { type OnPage, READ_LIMITS } from '../../documents/readers/reading.ts';
import { type DocumentReader, openDocumentReader } from '../../tasks/document-reader.ts';
import type { DocumentReading } from '../../tasks/read-document.ts';
import { type Arguments, day, text, UsageError } from './arguments.ts';
import { type Io, printJson } from './io.ts';
import { pageLine } from './scans/page-line.ts';

/** `extract FILE… --json [--date D] [--out DIR]`: reads files without a database. */
export async function runExtract(args: Arguments, io: Io): Promise<number> {
  const files = args.positionals;
  const out = text(args, 'out');
  if (files.length === 0) throw new UsageError('extract FILE… --json [--date YYYY-MM-DD] [--out DIR]');
  if (files.length > 1 && !out) throw new UsageError(io.words('several-need-out'));
  const on = day(args, 'date', io.words);
  const folder = out ? resolve(io.cwd, out) : null;
  if (folder) await mkdir(folder, { recursive: true });
  const names = new Map<string, number>();
  const reader = openDocumentReader();
  let failed = false;
  for (const file of files) {
    const { onPage, clear } = pageLine(io, file);
    const reading = await readFileAt(reader, resolve(io.cwd, file), on, onPage);
    clear();
    if (reading === null || reading.kind !== 'read') {
      io.err(`${problem(file, reading, io)}\n`);
      failed = true;
      continue;
    }
    const value = extractedJson(reading);
    if (folder) await writeFile(resolve(folder, `${freeName(names, file)}.json`), `${JSON.stringify(value)}\n`);
    else printJson(io, value);
  }
  await reader.close();
  return failed ? 1 : 0;
}

/** What a file says; null where there is none. */
export async function readFileAt(
  reader: DocumentReader,
  path: string,
  on: string | undefined,
  onPage?: OnPage,
): Promise<DocumentReading | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && reader.read({ bytes, fileName: basename(path), on, limits: READ_LIMITS }, onPage);
}

/** Why a file was not read, and what to do. */
export function problem(
  file: string,
  reading: Exclude<DocumentReading, { kind: 'read' }> | null,
  { words, locale }: Io,
): string {
  if (reading === null) return words('no-file', { file });
  return reading.kind === 'secret'
    ? words('secret', { file, level: reading.mark.level })
    : unreadableMessage(reading.reason, file, locale);
}

function freeName(names: Map<string, number>, file: string): string {
  const base = basename(file).replace(/\.[^.]+$/, '');
  const n = (names.get(base) ?? 0) + 1;
  names.set(base, n);
  return n === 1 ? base : `${base}-${n}`;
}

function extractedJson(reading: Extract<DocumentReading, { kind: 'read' }>): object {
  const { head, issuedOn, directives } = reading.extraction;
  return {
    document: {
      kind: head.kind,
      number: head.number,
      title: head.title,
      issuedOn,
      meetingOn: head.meetingOn,
      body: head.body,
      chair: head.chair,
      standing: head.standing,
    },
    text: reading.source.text,
    tasks: directives.map(
      ({ quote, start, end, point, page, title, lead, support, collective, due, dueKind, duePhrase, unclear }) => ({
        quote,
        start,
        end,
        point,
        page,
        title,
        lead,
        support,
        collective,
        due,
        dueKind,
        duePhrase,
        unclear,
      }),
    ),
  };
}
