import { badRequest } from './errors.ts';
import type { Upload } from './types.ts';

/** The parameters of one call, whichever way they came: JSON values, or strings of a form that may hold JSON. */
export class Params {
  readonly values: Record<string, unknown>;
  readonly uploads: ReadonlyMap<string, Upload>;

  constructor(values: Record<string, unknown>, uploads: ReadonlyMap<string, Upload> = new Map()) {
    this.values = values;
    this.uploads = uploads;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null && this.values[name] !== '';
  }

  text(name: string): string {
    const value = this.values[name];
    if (value === undefined || value === null) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  /** A number, or `otherwise` where nothing readable was sent; the real server is as lenient. */
  integer(name: string, otherwise = 0): number {
    const text = this.text(name).trim();
    return /^-?\d+$/.test(text) ? Number(text) : otherwise;
  }

  flag(name: string): boolean {
    return /^(?:true|yes|1)$/i.test(this.text(name));
  }

  /** A structure; undefined where it was not sent. */
  json(name: string): unknown {
    const value = this.values[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
    }
  }

  object(name: string): Record<string, unknown> | undefined {
    const value = this.json(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw badRequest(`object expected as ${name.replaceAll('_', ' ')}`);
    return value as Record<string, unknown>;
  }

  list(name: string): unknown[] | undefined {
    const value = this.json(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw badRequest(`expected an Array as ${name}`);
    return value;
  }
}
