import { DOMParser } from 'linkedom';

/** The part of the DOM that is read here; linkedom's nodes of XML and HTML have it. */
export type XmlNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<XmlNode>;
  attributes?: Iterable<{ name: string; value: string }>;
};

/** Parses an XML part of an office file; null stays null. */
export function parseXml(xml: string | null): XmlNode | null {
  return xml === null ? null : (new DOMParser().parseFromString(xml, 'text/xml') as unknown as XmlNode);
}

/** Name of a node without its namespace prefix, which differs between programs. */
export function localName(node: XmlNode): string {
  return node.nodeName.slice(node.nodeName.indexOf(':') + 1);
}

export function* children(node: XmlNode | null, name: string): Generator<XmlNode> {
  for (const one of node?.childNodes ?? []) if (localName(one) === name) yield one;
}

export function child(node: XmlNode | null, name: string): XmlNode | null {
  for (const one of children(node, name)) return one;
  return null;
}

/** Nodes of a name anywhere below, in document order. */
export function* descendants(node: XmlNode | null, name: string): Generator<XmlNode> {
  for (const one of node?.childNodes ?? []) {
    if (localName(one) === name) yield one;
    yield* descendants(one, name);
  }
}

/** Value of an attribute by its local name. */
export function attribute(node: XmlNode | null, name: string): string | null {
  for (const { name: full, value } of node?.attributes ?? [])
    if (full === name || full.endsWith(`:${name}`)) return value;
  return null;
}
