import iconv from 'iconv-lite'; // the maintained table for TCVN3; VNI is in no kept package, so its pairs are below

/** Encodings of Vietnamese from before Unicode that still stand in files of offices. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258';

/** Reads bytes that are no Unicode: of the old encodings the one whose reading is most Vietnamese, with how sure that is (−1 … 1). */
export function decodeLegacy(bytes: Uint8Array): { text: string; encoding: LegacyEncoding; score: number } {
  const buffer = Buffer.from(bytes);
  const readings: { text: string; encoding: LegacyEncoding }[] = [
    { text: withCapitals(fromTcvn3(iconv.decode(buffer, 'latin1'))), encoding: 'tcvn3' },
    { text: fromVni(iconv.decode(buffer, 'windows-1252')), encoding: 'vni' },
    { text: iconv.decode(buffer, 'windows-1258').normalize('NFC'), encoding: 'windows-1258' },
  ];
  return readings
    .map((reading) => ({ ...reading, score: vietnameseScore(reading.text) }))
    .reduce((best, next) => (next.score > best.score ? next : best));
}

/**
 * A repair for the lines of one document whose text came out as Latin signs because its fonts were TCVN3 or VNI ("Céng hßa"),
 * chosen by the whole document; lines already in Unicode stay, since both kinds stand side by side in old files.
 */
export function legacyRepair(text: string): (line: string) => string {
  const latinLines = text.split('\n').filter(isLatinOnly);
  const sample = latinLines.join('\n').slice(0, SAMPLE);
  if (!/[\u00a1-\u00ff]/.test(sample)) return (line) => line;
  const own = vietnameseScore(sample);
  const repairs = [(line: string) => withCapitals(fromTcvn3(line)), fromVni];
  const best = repairs
    .map((repair) => ({ repair, score: vietnameseScore(repair(sample)) }))
    .reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < own + 0.2) return (line) => line;
  return (line) => {
    if (!isLatinOnly(line) || !/[\u00a1-\u00ff]/.test(line)) return line;
    const repaired = best.repair(line);
    // A heading such as "THÔNG BÁO" needs no letter beyond Latin-1; old fonts never give a line all in capitals.
    const least = vietnameseScore(line) + (line === line.toUpperCase() ? 0.1 : 0);
    return vietnameseScore(repaired) >= least ? repaired : line;
  };
}

const SAMPLE = 40_000;

/** Holds no letter of Vietnamese beyond Latin-1: such a line may be in an old font. */
function isLatinOnly(line: string): boolean {
  return !/[\u0100-\u01b0\u1ea0-\u1ef9]|[\u0300-\u0323]/.test(line);
}

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const VOWELS =
  '(?:uyê|uya|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|uyu|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|ia|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])';
const SYLLABLE = new RegExp(`^${ONSET}${VOWELS}(?:ng|nh|ch|[cmnpt])?$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Among the words with marks, the share that are possible Vietnamese syllables less the share that are not and less stray signs. */
export function vietnameseScore(text: string): number {
  const words = text.slice(0, SAMPLE).match(/[^\s\d.,;:!?()"“”‘’'/\-–…•]+/g) ?? [];
  let marked = 0;
  let balance = 0;
  for (const word of words) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a word of plain ASCII tells nothing about the encoding
    if (/^[\x00-\x7f]*$/.test(word)) continue;
    marked++;
    const letters = word.toLowerCase().normalize('NFD');
    const bare = letters.replace(TONES, '').normalize('NFC');
    balance += (letters.match(TONES) ?? []).length <= 1 && SYLLABLE.test(bare) ? 1 : -1;
  }
  return marked === 0 ? 0 : balance / marked;
}

const TCVN3 = new Map(
  Array.from({ length: 255 }, (_, i) => i + 1)
    .filter((code) => code >= 0x80 || (code < 0x18 && !/[\t\n\v\f\r]/.test(String.fromCharCode(code))))
    .map((code) => [String.fromCharCode(code), iconv.decode(Buffer.from([code]), 'tcvn').normalize('NFC')]),
);

/** Signs of Windows that typists used between TCVN3 letters; the same codes are capitals in the full standard TCVN 5712-1. */
const PUNCTUATION: Record<string, string> = {
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
};

/** Latin-1 reading of TCVN3 bytes → Vietnamese; one sign for one byte. */
function fromTcvn3(latin: string): string {
  return latin.replace(/[^\s]+/g, (token) => {
    const isCapital = !/[a-z\u00a8-\u00ae\u00b5-\u00ff]/.test(token) && /[A-Z]/.test(token);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard puts some capitals on control codes
    return token.replace(/[\x01-\x17\x80-\xff]/g, (c) => {
      const sign = PUNCTUATION[c];
      return sign !== undefined && !isCapital ? sign : (TCVN3.get(c) ?? c);
    });
  });
}

/**
 * TCVN3 fonts for capitals (.VnTimeH) draw "CéNG" as "CỘNG": in a line without small Latin letters, in which a marked word has two
 * capitals ("Số" has one), the marks are capitals too.
 */
function withCapitals(text: string): string {
  return text
    .split('\n')
    .map((line) => (!/[a-z]/.test(line) && line.split(/\s/).some(isCapitalWord) ? line.toUpperCase() : line))
    .join('\n');
}

function isCapitalWord(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word) && (word.match(/[A-Z]/g) ?? []).length >= 2;
}

/** VNI-Windows: a letter followed by a byte that carries its marks. */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  ê: '\u0306',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

function fromVni(latin: string): string {
  const letter = (c: string): string => {
    const small = VNI_LETTERS[c.toLowerCase()];
    return small === undefined ? c : c === c.toLowerCase() ? small : small.toUpperCase();
  };
  return latin
    .replace(
      /([aeouyôö])([ùøûõïâêáàåãäéèúüë])/gi,
      (_, base: string, mark: string) => letter(base) + (VNI_MARKS[mark.toLowerCase()] ?? ''),
    )
    .replace(/[ñôöíìæóòî]/gi, letter)
    .normalize('NFC');
}
