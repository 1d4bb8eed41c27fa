import { PERSON_NAME, TITLED_PERSON } from '../shared/offices-only.ts';

/** Personal data of what leaves for a server outside, and its way back: Law 91/2025/QH15 on the protection of personal data. */
export type Redaction = { out(text: string): string; back(text: string): string };

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Vietnamese telephone numbers, with or without the country's code and with any of the usual separators. */
const PHONE = /(?<![\p{L}\p{N}/])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\p{L}\p{N}/])/gu;
/** Citizen's card (12 digits, Law 26/2023/QH15), the older identity card (9), standing alone. */
const IDENTITY = /(?<![\p{L}\p{N}./-])(?:\d{12}|\d{9})(?![\p{L}\p{N}./-])/gu;

/**
 * Puts a mark where a person's name, telephone number, address or identity number stands, the same one for the same words,
 * and puts the words back into what comes back. Offices stay: they are what the register is about.
 */
export function redaction(): Redaction {
  const hidden = new Map<string, string>();
  const markFor = (words: string) => {
    const known = hidden.get(words) ?? `[[RIENG-${hidden.size + 1}]]`;
    hidden.set(words, known);
    return known;
  };
  return {
    out: (text) =>
      text
        .replace(EMAIL, markFor)
        .replace(PHONE, markFor)
        .replace(IDENTITY, markFor)
        .replace(TITLED_PERSON, (whole, title: string) => `${title} ${markFor(whole.slice(title.length).trim())}`)
        .replace(PERSON_NAME, markFor),
    back: (text) => [...hidden].reduce((back, [words, mark]) => back.replaceAll(mark, words), text),
  };
}

/** Nothing is hidden from a server of one's own. */
export const NOTHING_HIDDEN: Redaction = { out: (text) => text, back: (text) => text };
