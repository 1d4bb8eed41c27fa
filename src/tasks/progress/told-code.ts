import type { Range } from '../../shared/range.ts';
import { foldKeepingOffsets } from '../../shared/text.ts';

export type ToldCode = Range & { code: string };

/** Codes named in a message as they stand in the register: "nv 123", "NV0123" and "NV-0123" are one. In order. */
export function codeSpans(text: string): ToldCode[] {
  return [...foldKeepingOffsets(text).matchAll(/(?<![a-z0-9])nv\s?[-–_.]?\s?0*(\d{1,6})(?!\d)/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    code: `NV-${(m[1] as string).padStart(4, '0')}`,
  }));
}
