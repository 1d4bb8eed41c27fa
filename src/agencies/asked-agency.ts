import { fold } from '../shared/text.ts';
import type { Mention } from './agency.ts';
import { askedLocalBody } from './asked-local.ts';
import {
  ASKED_GROUP_TRIE,
  ASKED_PLACES,
  ASKED_TRIE,
  type FoundAgency,
  isNameAsked,
  isPlaceAsked,
  type UnknownAgency,
  withoutMarks,
} from './asked-spellings.ts';
import { GROUP_NAMES } from './data/asked-names.ts';
import { findMentions } from './mentions.ts';
import { ministryByCode } from './ministry-codes.ts';
import { misspeltAgency, unknownAgency } from './misspelt-agency.ts';
import { centralCitiesName, nameOn, provinceById } from './register.ts';
import { authorityAt, idOn } from './spellings.ts';
import { type Word, Words } from './words.ts';

export type AskedAgencies = { found: FoundAgency[]; unknown: UnknownAgency[] };

/**
 * The bodies and groups that a question names, in any spelling: with marks, without, with a wrong one or a wrong letter,
 * by code, nickname or in English. Former bodies are found under their own name. Offsets are into the question in NFC.
 */
export function findAskedAgencies(question: string, on: string): AskedAgencies {
  const text = question.normalize('NFC');
  const words = new Words(text);
  const grammar = findMentions(text, { on });
  const answer: AskedAgencies = { found: [], unknown: [] };
  for (let i = 0; words.at(i); ) {
    const word = words.at(i) as Word;
    const before = i > 0 ? (words.at(i - 1) as Word).folded : '';
    const candidates = [
      asked(words, i, on),
      word.folded === 'bo' && NOT_BEFORE.has(before) ? undefined : ministryByCode(words, i, on),
      place(words, i, on, follows(answer.found.at(-1), text, word.start)),
      group(text, word, on),
      askedLocalBody(words, i, before),
      fromGrammar(grammar, word, text),
    ];
    const best = longest(candidates) ?? misspeltAgency(words, i, before, on);
    if (best) {
      answer.found.push(best);
      i = wordAfter(words, i, best.end);
      continue;
    }
    const unknown = unknownAgency(words, i, before, on);
    if (unknown) answer.unknown.push(unknown);
    i = unknown ? wordAfter(words, i, unknown.end) : i + 1;
  }
  answer.found = answer.found.filter((one) => !one.id.startsWith('authority:'));
  return answer;
}

function longest(candidates: (FoundAgency | undefined)[]): FoundAgency | undefined {
  let best: FoundAgency | undefined;
  for (const one of candidates) if (one && (!best || one.end > best.end)) best = one;
  return best;
}

function wordAfter(words: Words, index: number, end: number): number {
  let i = index + 1;
  while ((words.at(i)?.start ?? end) < end) i++;
  return i;
}

/** "Cán bộ công an", "bộ phận", "nội bộ" are not the ministry. */
const NOT_BEFORE = new Set(['can', 'noi', 'toan', 'tien', 'so', 'dong', 'dang', 'cuc']);

function asked(words: Words, i: number, on: string): FoundAgency | undefined {
  const word = words.at(i) as Word;
  const before = words.at(i - 1)?.folded ?? '';
  if (word.folded === 'bo' && i > 0 && NOT_BEFORE.has(before)) return undefined;
  const authority = authorityAt(words, i);
  const hit = ASKED_TRIE.longest(words, i, isNameAsked);
  if (!hit || (authority && authority.next >= hit.next)) return undefined;
  const id = idOn(hit.value, on);
  return { start: word.start, end: (words.at(hit.next - 1) as Word).end, id, name: nameOn(id, on) as string };
}

/** A province after "và" or a comma and another province is one as well, however it is typed. */
function follows(before: FoundAgency | undefined, text: string, start: number): boolean {
  return (
    before !== undefined &&
    provinceById(before.id) !== undefined &&
    /^\s*(?:,|và|va|and)\s*$/i.test(text.slice(before.end, start))
  );
}

/** "UBND tỉnh Quảng Abcd" is not just any province's committee. */
function isUnfinished(mention: Mention, text: string): boolean {
  return /^local:ubnd (?:tinh|thanh pho)$/.test(mention.id) && /^\s+\p{Lu}/u.test(text.slice(mention.end));
}

const PLACE_HEADS = ['ubnd', 'uy ban nhan dan', 'tinh', 'thanh pho', 'tp', 'uy ban', 'chinh quyen', 'lanh dao'];

/** "Quảng Ninh", "tỉnh Quảng Ninh", "ubnd tp ha noi", "Quang Ninh province". */
function place(words: Words, i: number, on: string, inList: boolean): FoundAgency | undefined {
  let at = i;
  for (let more = true; more; ) {
    more = false;
    for (const head of PLACE_HEADS) {
      const parts = head.split(' ');
      if (!parts.every((part, k) => words.at(at + k)?.folded === part)) continue;
      at += parts.length;
      if (words.at(at)?.raw === '.') at++;
      more = true;
      break;
    }
  }
  const hit = ASKED_PLACES.longest(words, at, isPlaceAsked(at > i || inList));
  if (!hit) return undefined;
  const after = words.at(hit.next);
  const next = after && ['province', 'city'].includes(after.folded) ? hit.next + 1 : hit.next;
  const end = (words.at(next - 1) as Word).end;
  return { start: (words.at(i) as Word).start, end, id: hit.value, name: nameOn(hit.value, on) as string };
}

/** "Các bộ nào" asks which; "các bộ, ngành, địa phương" is whom the question is about. */
function group(text: string, word: Word, on: string): FoundAgency | undefined {
  const words = withoutMarks(text.slice(word.start));
  const hit = ASKED_GROUP_TRIE.longest(words, 0, isNameAsked);
  if (!hit || ['nao', 'gi'].includes(words.at(hit.next)?.folded ?? '')) return undefined;
  const cities = hit.value === 'group:thanh-pho-tw' ? centralCitiesName(on) : undefined;
  const end = word.start + (words.at(hit.next - 1) as Word).end;
  return { start: word.start, end, id: hit.value, name: cities ?? (GROUP_NAMES[hit.value] as string) };
}

/** What the grammar of documents reads here, apart from classes too wide to be asked about. */
function fromGrammar(grammar: ReturnType<typeof findMentions>, word: Word, text: string): FoundAgency | undefined {
  const mention = grammar.find((one) => one.start === word.start);
  if (!mention || isUnfinished(mention, text)) return undefined;
  const after = fold(text.slice(mention.end, mention.end + 6)).trim();
  if (mention.id.startsWith('group:') && (/^(?:nao|gi)\b/.test(after) || isTooWide(mention.name))) return undefined;
  const { start, end, id, name } = mention;
  return { start, end, id, name };
}

function isTooWide(name: string): boolean {
  return (
    /^(?:Các|Những|Một số|Nhiều|Mọi)?\s*(?:cơ quan|đơn vị|tổ chức|thành viên|đại biểu|cấp|ngành|phòng|cục|vụ|viện|trường|hội|xã|phường|huyện|doanh nghiệp|công ty|nhóm|lực lượng|đoàn thể)$/iu.test(
      name,
    ) || /^(?:Những|Một số|Nhiều|\d)/u.test(name)
  );
}
