import type { Asked, Reply } from './model-server.ts';

export type Told = { quote: string; lead: string[]; support?: string[] };

/** The points a model is shown, by the number they have there. */
export function shownPoints({ messages }: Asked): Map<number, string> {
  const lines = messages.at(-1)?.content.matchAll(/^\[(\d+)\] (.*)$/gm) ?? [];
  return new Map([...lines].map(([, n, words]) => [Number(n), words as string]));
}

/** A model that finds each of `told` in the point where its words stand, and nothing else. */
export function finding(told: readonly Told[]): (asked: Asked) => Reply {
  return (asked) => ({
    json: {
      tasks: [...shownPoints(asked)].flatMap(([point, words]) =>
        told.filter((t) => words.includes(t.quote)).map((t) => ({ point, support: [], ...t })),
      ),
    },
  });
}
