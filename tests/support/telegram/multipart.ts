import type { Upload } from './types.ts';

export interface Form {
  fields: Map<string, string>;
  uploads: Map<string, Upload>;
}

/**
 * Reads a multipart/form-data body. grammY writes `name="X";filename=RAW` with the file name unquoted in UTF-8, which
 * common parsers drop, so parameters are taken as: a quoted string, else everything up to the next `;name=` or the end.
 */
export function parseMultipart(body: Buffer, contentType: string): Form {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const form: Form = { fields: new Map(), uploads: new Map() };
  if (!boundary) return form;
  for (const part of partsOf(body, `--${boundary[1] ?? boundary[2]}`)) {
    const end = part.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const disposition = /^content-disposition:\s*form-data\s*;?(.*)$/im.exec(
      part.subarray(0, end).toString('utf8'),
    )?.[1];
    const name = disposition === undefined ? undefined : parameterOf(disposition, 'name');
    if (disposition === undefined || name === undefined) continue;
    const content = part.subarray(end + 4);
    const fileName = parameterOf(disposition, 'filename');
    if (fileName === undefined) form.fields.set(name, content.toString('utf8'));
    else form.uploads.set(name, { fileName, bytes: new Uint8Array(content) });
  }
  return form;
}

/** The bytes between delimiters; a delimiter counts only at the start of a line. */
function* partsOf(body: Buffer, delimiter: string): Generator<Buffer> {
  let start = body.indexOf(delimiter);
  if (start !== 0 && start >= 0) start = body.indexOf(`\r\n${delimiter}`) + 2;
  while (start >= 0) {
    const from = start + delimiter.length;
    if (body.subarray(from, from + 2).toString('latin1') === '--') return;
    const next = body.indexOf(`\r\n${delimiter}`, from);
    if (next < 0) return;
    // The line break after the delimiter stays in front of the headers; the header search is line based.
    yield body.subarray(body.indexOf('\r\n', from) + 2, next);
    start = next + 2;
  }
}

function parameterOf(disposition: string, name: string): string | undefined {
  const quoted = new RegExp(`(?:^|;)\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition)?.[1];
  if (quoted !== undefined) return quoted.replace(/\\(["\\])/g, '$1');
  const extended = new RegExp(`(?:^|;)\\s*${name}\\*=utf-8''([^;]*)`, 'i').exec(disposition)?.[1];
  if (extended !== undefined) return decodeURIComponent(extended.trim());
  return new RegExp(`(?:^|;)\\s*${name}=(.*?)(?=;\\s*(?:name|filename)\\*?=|$)`, 'i').exec(disposition)?.[1]?.trim();
}
