import { fold } from '../shared/text.ts';
import type { Agency } from './agency.ts';
import type { ProvinceRow } from './data/provinces.ts';

/** The canonical name of a province's People's Committee: what conclusions call a "địa phương". */
export function committeeName(row: ProvinceRow, on: string): string {
  const name = row.formerly !== undefined && row.city !== undefined && on < row.city ? row.formerly : row.name;
  if (row.city === undefined || on < row.city) return `UBND tỉnh ${name}`;
  return row.id === 'ho-chi-minh' ? `UBND Thành phố ${name}` : `UBND thành phố ${name}`;
}

/** A province as an agency: its People's Committee, with the names and the life of the province. */
export function provinceAgency(row: ProvinceRow, reform: string): Agency {
  const renamed = row.city !== undefined && row.city !== '';
  const names = renamed
    ? [
        { name: committeeName(row, ''), to: row.city as string },
        { name: committeeName(row, row.city as string), from: row.city as string },
      ]
    : [{ name: committeeName(row, '9999') }];
  return {
    id: row.id,
    kind: 'province',
    names,
    short: placeNames(row),
    english: englishNames(row),
    ...(row.into === undefined ? {} : { to: reform, successors: [{ id: row.into, on: reform }] }),
  };
}

/** Every spelling of the bare place: "Đắk Lắk", "Đắc Lắc". */
export function placeNames(row: ProvinceRow): string[] {
  return [row.name, ...(row.also ?? [])];
}

function englishNames(row: ProvinceRow): string[] {
  const plain = fold(row.name).replace(/(^|\s)\p{L}/gu, (c) => c.toUpperCase());
  const place = row.city === undefined ? `${plain} Province` : `${plain} City`;
  return [place, `${plain} People's Committee`, `People's Committee of ${plain}`, `People's Committee of ${place}`];
}
