import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The head of a prompt file: `slots` are filled by us, `untrusted` by what people and documents say, inside a fence. */
const Head = z.object({ verb: z.string(), slots: z.array(z.string()), untrusted: z.array(z.string()) });

export type Prompt = z.infer<typeof Head> & { name: string; hash: string; system: string; user: string };

/** A prompt ready to be sent. `hash` names the exact wording of its file; it is kept with every row a model helped to make. */
export type FilledPrompt = { name: string; hash: string; system: string; user: string };

const loaded = new Map<string, Prompt>();

/** Reads `prompts/NAME.md`: a head between lines of `---`, then the sections `# system` and `# user`. Throws where it is malformed. */
export function promptNamed(name: string): Prompt {
  const known = loaded.get(name);
  if (known) return known;
  const text = readFileSync(new URL(`../../prompts/${name}.md`, import.meta.url), 'utf8');
  const [, head = '', system = '', user = ''] =
    /^---\n([\s\S]*?)\n---\n+# system\n([\s\S]*?)\n# user\n([\s\S]*)$/.exec(text) ?? [];
  if (!user) throw new Error(`prompts/${name}.md: needs a head and the sections "# system" and "# user"`);
  const fields = new Map(head.split('\n').map((line) => line.split(/:\s*/, 2) as [string, string]));
  const listed = (field: string) => (fields.get(field) ?? '').split(/,\s*/).filter(Boolean);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const prompt = {
    ...Head.parse({ verb: fields.get('verb'), slots: listed('slots'), untrusted: listed('untrusted') }),
    name,
    hash,
    system: system.trim(),
    user: user.trim(),
  };
  loaded.set(name, prompt);
  return prompt;
}

/**
 * A prompt with its slots filled; throws where one is missing or unknown. What stands in an untrusted slot is put between two marks
 * made of its own hash, so that no text can contain the mark that ends it.
 */
export function filled(prompt: Prompt, values: Record<string, string>): FilledPrompt {
  const wanted = [...prompt.slots, ...prompt.untrusted];
  const wrong = [...wanted.filter((s) => !(s in values)), ...Object.keys(values).filter((s) => !wanted.includes(s))];
  if (wrong.length > 0) throw new Error(`prompts/${prompt.name}.md: slots ${wrong.join(', ')}`);
  const user = prompt.user.replace(/\{\{(\w+)\}\}/g, (_, slot: string) =>
    prompt.untrusted.includes(slot) ? fenced(values[slot] as string) : (values[slot] as string),
  );
  return { name: prompt.name, hash: prompt.hash, system: prompt.system, user };
}

/** Words that are data, never orders, however they read. */
export function fenced(text: string): string {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `<<<DU-LIEU ${mark}\n${text}\nDU-LIEU ${mark}>>>`;
}
