import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import type { DocumentHead } from '../../documents/head.ts';
import { toldDocuments } from '../progress/told-document.ts';
import type { LetterHead } from './letter.ts';

const HEAD_LINES = 40;
const LONGEST_SUBJECT = 300;

/** Whose letter it is, its number, date and subject; null where the head does not say. `day` decides which names agencies bear. */
export function letterHead(text: string, head: DocumentHead, day: string): LetterHead {
  const lines = text
    .split('\n')
    .slice(0, HEAD_LINES * 2)
    .map((line) => line.replace(/\t+/g, '  ').trim());
  // A sheet without a head begins with the headings of its columns.
  const subject = subjectIn(lines) ?? (head.title?.includes('\t') ? null : head.title);
  const letter = head.number ? null : enclosedWith(lines, day);
  // An annex under a letter has a head of its own.
  const kind = head.kind && head.kind !== 'Phụ lục' ? head.kind : head.number ? 'Công văn' : null;
  return {
    agency: letter?.agency ?? issuerOf(head, head.issuedOn ?? day),
    kind: letter?.kind ?? kind,
    number: letter?.number ?? head.number,
    issuedOn: letter?.issuedOn ?? head.issuedOn,
    subject: subject ? subject.slice(0, LONGEST_SUBJECT) : null,
  };
}

/** The letter an annex that came alone was sent with: "(Kèm theo Công văn số 1234/BXD-QHKT ngày 20/11/2026 của Bộ Xây dựng)". */
function enclosedWith(lines: readonly string[], day: string): Omit<LetterHead, 'subject'> | null {
  const words = ENCLOSED.exec(lines.join(' '))?.[1] ?? '';
  const document = toldDocuments(words, day)[0];
  if (!document?.number) return null;
  const { kind, number, date: issuedOn } = document;
  const body = /\scủa\s+(.+)$/u.exec(words)?.[1] ?? null;
  return { agency: issuerOf({ body, number }, issuedOn ?? day), kind, number, issuedOn };
}

const ENCLOSED = /\(?kèm theo\s+((?:công văn|báo cáo|văn bản|tờ trình)\s[^()]{8,160})/iu;

/** The body in the head, else the one whose sign the number bears: "1234/BXD-QHKT". */
function issuerOf(
  { body, number }: Pick<DocumentHead, 'body' | 'number'>,
  day: string,
): { id: string; name: string } | null {
  const sign = number?.replace(/^[\d\s]*[a-z]?\/(?:\d{4}\/)?(?:BC|TTr|CV|KH)?-?/u, '').split('-')[0] ?? '';
  for (const words of [body, sign]) {
    const found = words
      ? findAskedAgencies(words, day).found.find((a) => !/^(?:group|authority):/.test(a.id))
      : undefined;
    if (found) return { id: found.id, name: found.name };
  }
  return null;
}

/** "V/v báo cáo kết quả …" goes on over some lines, up to the address or the other column. */
function subjectIn(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => /^(?:v\s*\/\s*v|về việc)\s/iu.test(line));
  if (at < 0) return null;
  const words = [(lines[at] as string).split(/ {2,}/)[0] as string];
  for (const line of lines.slice(at + 1, at + 5)) {
    if (
      line === '' ||
      /^(?:kính gửi|cộng hòa|cộng hoà|độc lập|[-_*=.\s]+$)|,\s*ngày\s/iu.test(line) ||
      /^\p{Lu}[\p{Lu}\s]+$/u.test(line)
    )
      break;
    words.push(line);
  }
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
