/** Unaccented lower-case form: "Bộ Xây dựng" → "bo xay dung". Length in syllables is kept, length in code units is not. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    const known = PLAIN.get(c);
    out += known ?? learn(c);
  }
  return out;
}

/** What each character met so far folds to; Vietnamese needs some two hundred. */
const PLAIN = new Map<string, string>();

function learn(c: string): string {
  const plain = c.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  PLAIN.set(c, plain);
  return plain;
}

/**
 * Lower-case folded form with exactly one code unit for each code unit of an NFC text, so that offsets agree.
 * A character whose folded form is not one code unit is kept as it is.
 */
export function foldKeepingOffsets(nfc: string): string {
  let out = '';
  for (let i = 0; i < nfc.length; i++) {
    const c = nfc[i] as string;
    out += FOLDED.get(c) ?? (c < '\u0080' ? c.toLowerCase() : remember(c));
  }
  return out;
}

const FOLDED = new Map<string, string>();

function remember(c: string): string {
  const folded = fold(c);
  const kept = folded.length === 1 ? folded : c;
  FOLDED.set(c, kept);
  return kept;
}

const OLD_TONE = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
]);

/** One spelling for both tone placements (hoà → hòa, thuỷ → thủy; not after q, not before a final consonant). NFC in and out, same length. */
export function canonicalTone(nfc: string): string {
  return nfc.replace(/(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (pair) => {
    const lower = pair.toLowerCase();
    const moved = OLD_TONE.get(lower);
    if (!moved) return pair;
    if (pair === lower) return moved;
    return pair === pair.toUpperCase() ? moved.toUpperCase() : (moved[0] as string).toUpperCase() + moved.slice(1);
  });
}

/** True where the text carries at least one Vietnamese mark or đ. */
export function hasMarks(text: string): boolean {
  return /[\p{M}đĐ]/u.test(text.normalize('NFD'));
}

/** Syllables and numbers of a text, in order, as written. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
