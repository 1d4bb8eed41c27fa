import type { TaskStanding } from '../../tasks/facts.ts';
import { isShortened } from './aligned.ts';
import { type Token, tokensOf } from './said-tokens.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** Something a sentence may rest on. */
export type Source = {
  id: string;
  /** What it says, statement by statement: a sentence is one of them, whole or shortened. */
  statements: readonly (readonly Token[])[];
  /** Figures, which are said by whole lines or not at all. */
  lines: readonly string[];
  /** Texts that may be quoted from, word for word. */
  quotable: readonly string[];
  /** Its document, which a sentence may name. */
  document: { number: string; date: string } | null;
  point: string | null;
  /** Of a task: its code, where it stands and whose it is. */
  task: { code: string; standing: TaskStanding; leads: readonly string[] } | null;
};

/** A sentence as it may be shown, without its full stop, with those of the sources it names that say it. */
export type Supported = { text: string; ids: string[] };

/** No answer is longer. */
const MOST_SENTENCES = 8;

/**
 * The sentences of a model's text that its sources say. A sentence without a source that was retrieved, with a word, number, day,
 * body, state or quote that no source it names has in that order, with a link, an order or a person's name, is left out.
 */
export function supportedSentences(prose: string, sources: ReadonlyMap<string, Source>, day: string): Supported[] {
  const kept = new Map<string, Supported>();
  for (const sentence of sentencesOf(prose)) {
    const named = sentence.ids.map((id) => sources.get(id));
    // One source that was never retrieved is a forgery, whatever the others say.
    if (named.some((source) => source === undefined)) continue;
    const ids = named.filter((s) => s !== undefined && says(s, sentence, day)).map((s) => (s as Source).id);
    if (ids.length > 0) kept.set(sentence.text, { text: sentence.text.replace(/\.$/, ''), ids });
  }
  return [...kept.values()].slice(0, MOST_SENTENCES);
}

function says(source: Source, { text, own, quotes }: Sentence, day: string): boolean {
  if (source.lines.length > 0) return source.lines.some((line) => plain(line) === plain(text));
  const isQuoted = quotes.every((q) => q.length >= 8 && source.quotable.some((t) => spaced(t).includes(spaced(q))));
  if (!isQuoted) return false;
  const rest = withoutState(own, source);
  if (rest === null) return false;
  const tokens = withoutDocument(tokensOf(withoutAssigning(rest.text), day), source);
  if (tokens === null) return false;
  if (tokens.length === 0) return quotes.length > 0 || rest.hadState;
  if (quotes.length > 0 && tokens.every(isIntroducing)) return true;
  const acting = tokens.find((token) => token.kind === 'body');
  if (rest.hadState && acting && !source.task?.leads.includes(acting.value)) return false;
  return source.statements.some((statement) => isShortened(tokens, statement));
}

const spaced = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const plain = (text: string) =>
  spaced(text)
    .toLowerCase()
    .replace(/[\s.:;,]+$/, '');

const LATE: readonly TaskStanding[] = ['overdue'];
const OPEN: readonly TaskStanding[] = ['in-time', 'due-soon', 'overdue', 'no-information', 'undated'];
const DONE: readonly TaskStanding[] = ['done', 'done-on-time', 'done-late'];
const NONE: readonly TaskStanding[] = [];

/** What is said of how far a task has come, longest first, and where the register must have it. */
const STATES: readonly (readonly [RegExp, readonly TaskStanding[]])[] = [
  [/(?:đã )?hoàn thành (?:quá hạn|muộn|chậm)/giu, ['done-late']],
  [/(?:đã )?hoàn thành (?:đúng|trước|trong) (?:thời )?hạn/giu, ['done-on-time']],
  [/đến hạn,? chưa có thông tin/giu, ['no-information']],
  [/chưa (?:được )?(?:hoàn thành|hoàn tất|xong)/giu, OPEN],
  [/(?:đã |được )(?:hoàn thành|hoàn tất)|đã xong|hoàn thành xong|xong rồi/giu, DONE],
  [/(?:đang |còn )?trong hạn/giu, ['in-time', 'due-soon']],
  [/sắp (?:đến|tới) hạn/giu, ['due-soon']],
  [/(?:đã |bị )?quá (?:thời )?hạn|(?:bị |đang )?(?:chậm|trễ)(?! nhất)(?: (?:hạn|tiến độ))?/giu, LATE],
  [/chờ (?:được )?xác nhận/giu, ['waiting-confirmation']],
  [/chờ (?:được )?phê duyệt/giu, ['waiting-approval']],
  [/chưa (?:xác định|có) thời hạn/giu, ['undated']],
  [/(?:đã |bị )(?:dừng|hủy|huỷ)(?: bỏ)?/giu, ['cancelled']],
  [/đúng (?:thời )?hạn|vi phạm|thất bại|bê trễ|yếu kém/giu, NONE],
];

/** A sentence without what it says of a task's state; null where the register has it otherwise, or the source is no task. */
function withoutState(own: string, { task }: Source): { text: string; hadState: boolean } | null {
  let text = own;
  let hadState = false;
  for (const [phrase, standings] of STATES) {
    const rest = text.replace(phrase, ' ');
    if (rest === text) continue;
    if (!task || !standings.includes(task.standing)) return null;
    [text, hadState] = [rest, true];
  }
  return { text, hadState };
}

/** "Giao Bộ X …", "Bộ X được giao …": whatever a document assigns is assigned. */
function withoutAssigning(text: string): string {
  return text
    .replace(/^\s*(?:theo đó,?\s*)?giao\s+/iu, ' ')
    .replace(/(?<![\p{L}\p{M}])được giao(?: nhiệm vụ)?\s/giu, ' ');
}

const NAMING = new Set('thông báo công văn điện kết luận bản quyết định chỉ thị tờ trình số trong'.split(' '));
const POINT = new Set('điểm mục khoản phần'.split(' '));

/** A sentence without the name of its source, "Thông báo số 489/TB-VPCP ngày 12/09/2025, điểm 3"; null where another is named. */
function withoutDocument(tokens: readonly Token[], { document, point, task }: Source): Token[] | null {
  const rest = [...tokens];
  for (let i = 0; i < rest.length; i++) {
    const token = rest[i] as Token;
    if (token.kind === 'code') {
      if (token.value !== task?.code) return null;
      rest.splice(i--, 1);
    } else if (token.kind === 'document' && token.value === document?.number.toUpperCase()) {
      let from = i;
      while (from > 0 && rest[from - 1]?.kind === 'word' && NAMING.has(rest[from - 1]?.value as string)) from--;
      let to = i + 1;
      if (rest[to]?.kind === 'date' && rest[to]?.value === document.date) to++;
      const places = new Set((point ?? '').toLowerCase().match(/\p{L}+|\d+/gu) ?? []);
      while (isPlace(rest[to], rest[to + 1], places)) to++;
      rest.splice(from, to - from);
      i = from - 1;
    }
  }
  return rest;
}

/** "Văn bản nêu rõ: “…”". */
function isIntroducing(token: Token): boolean {
  return token.kind === 'word' && (NAMING.has(token.value) || /^(?:văn|nêu|ghi|yêu|cầu|quan|điểm)$/.test(token.value));
}

function isPlace(token: Token | undefined, next: Token | undefined, places: ReadonlySet<string>): boolean {
  if (!token) return false;
  return places.has(token.value) && (!POINT.has(token.value) || (next !== undefined && places.has(next.value)));
}
