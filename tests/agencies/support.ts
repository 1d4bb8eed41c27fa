import type { NamingContext } from '../../src/agencies/agency.ts';
import { findMentions } from '../../src/agencies/mentions.ts';

/** Names of the bodies a sentence mentions, in order, without those who only give orders. */
export function namesIn(text: string, context: Partial<NamingContext> = {}): string[] {
  return bodiesIn(text, context).map((mention) => mention.name);
}

export function bodiesIn(text: string, context: Partial<NamingContext> = {}) {
  return findMentions(text.normalize('NFC'), { on: '2026-03-02', ...context }).filter(
    (mention) => !mention.id.startsWith('authority:'),
  );
}
