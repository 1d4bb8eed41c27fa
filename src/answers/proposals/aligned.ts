import { isSame, type Token } from './said-tokens.ts';

/** A source that denies or excepts says nothing shortened: too much hangs on where the word stands. It may be quoted. */
const DENYING = new Set('không chưa chẳng chả đừng cấm trừ ngoài miễn'.split(' '));
/** "Không khí", "hàng không" deny nothing. */
const NO_DENIAL = new Set(['không khí', 'không gian', 'trừ sâu']);
/** What is done, under way, to come, wished or supposed is that only together with its word. */
const TURNING = new Set(
  'đã|đang|sẽ|nếu|dự kiến|đề nghị|đề xuất|kiến nghị|phấn đấu|xem xét|giả sử|trường hợp|có thể|bãi bỏ|hủy bỏ|huỷ bỏ'.split(
    '|',
  ),
);
/** What stands before a day belongs to it. */
const BEFORE_A_DAY = new Set('trước sau từ đến quá trong kể khoảng hết vào'.split(' '));
/** Between a body and its work may be left out with whom it works. */
const TOGETHER = new Set('chủ trì phối hợp cùng và'.split(' '));
const MOST_GAPS = 4;
const LONGEST_GAP = 14;
/** No sentence of an answer is longer. */
const MOST_TOKENS = 80;

/**
 * True where `said` is `source` shortened: the same pieces in the same order, with plain words left out in a few places, but no
 * number, day, body, condition or negation. What turns the meaning round cannot be left out, as nothing can be put in.
 */
export function isShortened(said: readonly Token[], source: readonly Token[]): boolean {
  if (said.length === 0 || said.length > MOST_TOKENS) return false;
  if (denies(said) || denies(source) || turns(said) !== turns(source)) return false;
  const failed = new Set<number>();
  return source.some(
    (token, at) =>
      isSame(said[0] as Token, token) && opens(said, source, at) && goesOn({ said, source, failed }, 1, at, 0),
  );
}

function denies(tokens: readonly Token[]): boolean {
  return tokens.some(
    (t, i) =>
      t.kind === 'word' &&
      DENYING.has(t.value) &&
      !NO_DENIAL.has(`${t.value} ${tokens[i + 1]?.value}`) &&
      tokens[i - 1]?.value !== 'hàng',
  );
}

function turns(tokens: readonly Token[]): string {
  const said = tokens.map((t, i) => [t.value, `${t.value} ${tokens[i + 1]?.value}`]);
  return said
    .map((phrases) => phrases.find((phrase) => TURNING.has(phrase)))
    .filter(Boolean)
    .join(',');
}

/** Whose work it is stands first: a body named further on is not the one that acts, nor does a day without what stands before it. */
function opens(said: readonly Token[], source: readonly Token[], at: number): boolean {
  const before = source.slice(0, at);
  if (said.some((t) => t.kind === 'body') && before.some((t) => t.kind === 'body')) return false;
  return !(source[at]?.kind === 'date' && isBeforeADay(source[at - 1]));
}

/** `failed`: where there was no way on; without it a text of one word over and over would be tried for hours. */
type Pair = { said: readonly Token[]; source: readonly Token[]; failed: Set<number> };

/** The rest of `said` from `next` on, after the piece before it was found at `at`. */
function goesOn(pair: Pair, next: number, at: number, gaps: number): boolean {
  const { said, source, failed } = pair;
  const token = said[next];
  const here = (next * source.length + at) * (MOST_GAPS + 1) + gaps;
  if (failed.has(here)) return false;
  if (!token) return closes(said[next - 1] as Token, source, at);
  for (let k = at + 1; k < source.length && k - at - 1 <= LONGEST_GAP; k++) {
    if (!isSame(token, source[k] as Token)) continue;
    const gap = source.slice(at + 1, k);
    const more = gap.length > 0 ? 1 : 0;
    if (gaps + more > MOST_GAPS || !mayBeLeftOut(source[at] as Token, gap, source[k] as Token)) continue;
    if (goesOn(pair, next + 1, k, gaps + more)) return true;
  }
  failed.add(here);
  return false;
}

/** A number is not the last word where the source goes on to say of what. */
function closes(last: Token, source: readonly Token[], at: number): boolean {
  return last.kind !== 'number' || source[at + 1]?.kind !== 'word';
}

function mayBeLeftOut(before: Token, gap: readonly Token[], after: Token): boolean {
  if (gap.length === 0) return true;
  if (before.kind === 'number' || (after.kind === 'date' && isBeforeADay(gap.at(-1)))) return false;
  const isPlain = before.kind !== 'body' && gap.every((t) => t.kind === 'word');
  return isPlain || (isActing(before) && gap.every((t) => t.kind === 'body' || isTogether(t)));
}

/** The body that acts, or the last word of "chủ trì" behind it. */
function isActing(token: Token): boolean {
  return token.kind === 'body' || token.value === 'trì';
}

function isTogether(token: Token): boolean {
  return token.kind === 'word' && TOGETHER.has(token.value);
}

function isBeforeADay(token: Token | undefined): boolean {
  return token?.kind === 'word' && BEFORE_A_DAY.has(token.value);
}
