import { attribute, child, children, descendants, type XmlNode } from './xml.ts';

/** `restart`: the number of the level (from 1) that lets this one begin anew; 0 never does, null is any level above. */
type Level = {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  style: string | null;
  restart: number | null;
};
type List = { counters: string; levels: Map<number, Level>; starts: Map<number, number> };

/** Gives each numbered paragraph the label that Word shows before it; paragraphs must come in document order. */
export type Numbering = { label(paragraphProperties: XmlNode | null): string };

const DEEPEST = 9;

/** Reads word/numbering.xml and the numbered styles of word/styles.xml (ECMA-376 part 1, 17.9). */
export function readNumbering(numbering: XmlNode | null, styles: XmlNode | null): Numbering {
  const lists = numbering ? readLists(numbering) : new Map<string, List>();
  const styleNumbers = styles ? readStyles(styles) : new Map<string, { list: string; level: number | null }>();
  const counts = new Map<string, (number | undefined)[]>();
  return {
    label(properties) {
      if (!properties) return '';
      const style = attribute(child(properties, 'pStyle'), 'val') ?? '';
      const own = child(properties, 'numPr');
      const fromStyle = styleNumbers.get(style);
      const id = attribute(child(own, 'numId'), 'val') ?? fromStyle?.list ?? null;
      const list = id === null ? undefined : lists.get(id);
      if (!list) return '';
      const level = levelOf(list, attribute(child(own, 'ilvl'), 'val'), style, fromStyle?.level ?? null);
      return next(list, level, counts);
    },
  };
}

function levelOf(list: List, own: string | null, style: string, fromStyle: number | null): number {
  if (own !== null) return Math.min(Number(own) || 0, DEEPEST - 1);
  for (const [level, { style: linked }] of list.levels) if (linked !== null && linked === style) return level;
  return fromStyle ?? 0;
}

function next(list: List, level: number, counts: Map<string, (number | undefined)[]>): string {
  const own = list.levels.get(level);
  if (!own) return '';
  const counters = counts.get(list.counters) ?? [];
  counts.set(list.counters, counters);
  const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
  for (let at = 0; at < level; at++) counters[at] ??= startOf(at);
  counters[level] = counters[level] === undefined ? startOf(level) : (counters[level] as number) + 1;
  for (let at = level + 1; at < counters.length; at++) {
    const restart = list.levels.get(at)?.restart ?? null;
    if (restart === null || level < restart) counters[at] = undefined;
  }
  if (own.format === 'bullet') return bullet(own.text);
  return own.text.replace(/%([1-9])/g, (_, n: string) => {
    const at = Number(n) - 1;
    const format = own.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return counted(counters[at] ?? startOf(at), format);
  });
}

/** Word draws bullets with signs of symbol fonts; a dash and a plus carry meaning in official texts and stay. */
function bullet(text: string): string {
  return /^[-–—+*]$/.test(text.trim()) ? text.trim() : '•';
}

/** A number as Word writes it: 4 → "4", "04", "IV", "iv", "D", "d". */
function counted(n: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return letters(n);
    case 'lowerLetter':
      return letters(n).toLowerCase();
    default:
      return String(n);
  }
}

/** Word counts a … z, aa, bb, cc. */
function letters(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

const ROMAN: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let [left, out] = [n, ''];
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
}

function readLists(root: XmlNode): Map<string, List> {
  const abstracts = new Map<string, XmlNode>();
  const linked = new Map<string, XmlNode>();
  for (const node of descendants(root, 'abstractNum')) {
    abstracts.set(attribute(node, 'abstractNumId') ?? '', node);
    const style = attribute(child(node, 'styleLink'), 'val');
    if (style) linked.set(style, node);
  }
  const lists = new Map<string, List>();
  for (const num of descendants(root, 'num')) {
    const abstractId = attribute(child(num, 'abstractNumId'), 'val') ?? '';
    const named = abstracts.get(abstractId);
    const abstract = linked.get(attribute(child(named ?? null, 'numStyleLink'), 'val') ?? '') ?? named;
    if (!abstract) continue;
    const levels = new Map(
      [...children(abstract, 'lvl')].map((l) => [Number(attribute(l, 'ilvl') ?? 0), readLevel(l)]),
    );
    const starts = new Map<number, number>();
    for (const override of children(num, 'lvlOverride')) {
      const level = Number(attribute(override, 'ilvl') ?? 0);
      const own = child(override, 'lvl');
      if (own) levels.set(level, readLevel(own));
      const start = attribute(child(override, 'startOverride'), 'val');
      if (start !== null) starts.set(level, Number(start));
    }
    // Lists on one abstract definition count on together; one with a start of its own counts for itself.
    const id = attribute(num, 'numId') ?? '';
    lists.set(id, { counters: starts.size > 0 ? `num ${id}` : `abstract ${abstractId}`, levels, starts });
  }
  return lists;
}

function readLevel(node: XmlNode): Level {
  const restart = attribute(child(node, 'lvlRestart'), 'val');
  return {
    start: Number(attribute(child(node, 'start'), 'val') ?? 1),
    format: attribute(child(node, 'numFmt'), 'val') ?? 'decimal',
    text: attribute(child(node, 'lvlText'), 'val') ?? '',
    legal: child(node, 'isLgl') !== null,
    style: attribute(child(node, 'pStyle'), 'val'),
    restart: restart === null ? null : Number(restart),
  };
}

/** Styles that number their paragraphs, with what they take over from the style they are based on. */
function readStyles(root: XmlNode): Map<string, { list: string; level: number | null }> {
  const nodes = new Map([...descendants(root, 'style')].map((s) => [attribute(s, 'styleId') ?? '', s]));
  const found = new Map<string, { list: string; level: number | null }>();
  for (const id of nodes.keys()) {
    let node = nodes.get(id);
    for (let depth = 0; node && depth < 10; depth++) {
      const numPr = child(child(node, 'pPr'), 'numPr');
      const list = attribute(child(numPr, 'numId'), 'val');
      if (list !== null) {
        const level = attribute(child(numPr, 'ilvl'), 'val');
        found.set(id, { list, level: level === null ? null : Number(level) });
        break;
      }
      node = nodes.get(attribute(child(node, 'basedOn'), 'val') ?? '');
    }
  }
  return found;
}
