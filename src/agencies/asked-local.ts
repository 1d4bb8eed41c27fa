import { fold } from '../shared/text.ts';
import type { FoundAgency } from './asked-spellings.ts';
import { ASKED_PLACES, isNameAsked, isPlaceAsked } from './asked-spellings.ts';
import { NOT_BEFORE_HEADS, SO_CODES, SO_FULL, SO_NAMES } from './data/local-names.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { provinceById } from './register.ts';
import { written } from './spellings.ts';
import type { Word, Words } from './words.ts';

const NOT_BEFORE = new Set(
  [...(NOT_BEFORE_HEADS.sở ?? [])]
    .map(fold)
    .concat(['ho', 'tri', 'tan', 'chi', 'ma', 'doi', 'con', 'nhieu', 'mot', 'ti', 'ty']),
);

const DEPARTMENTS = departments();

function departments(): PhraseTrie<string> {
  const trie = new PhraseTrie<string>();
  for (const name of SO_NAMES) {
    for (const spelling of written(name)) trie.add(`Sở ${spelling}`, `Sở ${SO_FULL[name] ?? name}`);
  }
  for (const [code, name] of Object.entries(SO_CODES)) {
    trie.add(code, `Sở ${name}`);
    trie.add(`Sở ${code.slice(1)}`, `Sở ${name}`);
  }
  for (const [short, full] of [
    ['Sở Nông nghiệp', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Khoa học', 'Sở Khoa học và Công nghệ'],
    ['Sở Công nghệ', 'Sở Khoa học và Công nghệ'],
    ['Sở Giáo dục', 'Sở Giáo dục và Đào tạo'],
    ['Sở Văn hóa', 'Sở Văn hóa, Thể thao và Du lịch'],
  ] as const) {
    trie.add(short, full);
  }
  for (const body of [
    'Công an tỉnh',
    'Công an thành phố',
    'Bộ Chỉ huy Quân sự tỉnh',
    'Văn phòng UBND tỉnh',
    'Thanh tra tỉnh',
  ])
    trie.add(body, body);
  return trie;
}

/** "sở tài chính nghệ an", "SXD Hà Nội", "cong an tinh quang ninh": a local body, in its province where the question names it. */
export function askedLocalBody(words: Words, index: number, before: string): FoundAgency | undefined {
  const first = words.at(index) as Word;
  if (NOT_BEFORE.has(before) && first.folded === 'so') return undefined;
  const hit = DEPARTMENTS.longest(words, index, headIsRight);
  if (!hit) return undefined;
  let at = hit.next;
  for (const level of ['tinh', 'thanh pho', 'tp', 'cua tinh']) {
    const parts = level.split(' ');
    if (parts.every((part, k) => words.at(at + k)?.folded === part)) at += parts.length;
    if (words.at(at)?.raw === '.' && level === 'tp') at++;
  }
  const place = ASKED_PLACES.longest(words, at, isPlaceAsked(true));
  const end = (words.at((place?.next ?? hit.next) - 1) as Word).end;
  const id = `local:${fold(hit.value)}${place ? `@${place.value}` : ''}`;
  return { start: first.start, end, id, name: place ? inProvince(hit.value, place.value) : hit.value };
}

/** "Số tài chính" is no department: the head has the right mark or none. */
function headIsRight(words: Words, index: number, lowers: string[], raws: string[]): boolean {
  const head = words.at(index) as Word;
  if (lowers.length > 1 && head.lower !== lowers[0] && head.lower !== head.folded) return false;
  // "Sở xd": behind the head a code needs no capitals.
  if (lowers.length === 2 && raws[1] === raws[1]?.toUpperCase()) return words.at(index + 1)?.lower === lowers[1];
  return isNameAsked(words, index, lowers, raws);
}

function inProvince(name: string, id: string): string {
  const row = provinceById(id);
  const own = row?.name ?? '';
  if (/ (?:tỉnh|thành phố)$/.test(name)) return `${name} ${own}`;
  return row?.city === undefined ? `${name} tỉnh ${own}` : `${name} thành phố ${own}`;
}
