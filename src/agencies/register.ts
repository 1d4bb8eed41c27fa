import type { Agency, AgencyKind } from './agency.ts';
import { COMPANIES } from './data/companies.ts';
import { FORMER_KINDS, GOVERNMENT_AGENCIES } from './data/government-agencies.ts';
import { MINISTRIES } from './data/ministries.ts';
import { NATIONAL_COMMITTEES } from './data/national-committees.ts';
import { MASS_ORGANISATIONS } from './data/organisations.ts';
import { ASSEMBLY_BODIES, PARTY_BODIES } from './data/party-and-assembly.ts';
import { PROVINCE_REFORM, PROVINCES, type ProvinceRow } from './data/provinces.ts';
import { provinceAgency } from './province-names.ts';

/** Every agency known by name, in a fixed order. */
export const AGENCIES: readonly Agency[] = [
  ...MINISTRIES,
  ...GOVERNMENT_AGENCIES,
  ...PARTY_BODIES,
  ...ASSEMBLY_BODIES,
  ...MASS_ORGANISATIONS,
  ...NATIONAL_COMMITTEES,
  ...COMPANIES,
  ...PROVINCES.map((row) => provinceAgency(row, PROVINCE_REFORM)),
];

const BY_ID = new Map(AGENCIES.map((agency) => [agency.id, agency]));
const PROVINCE_BY_ID = new Map(PROVINCES.map((row) => [row.id, row]));

export function agencyById(id: string): Agency | undefined {
  return BY_ID.get(id);
}

export function provinceById(id: string): ProvinceRow | undefined {
  return PROVINCE_BY_ID.get(id);
}

/** The centrally-run cities of the day. */
export function centralCities(on: string): string[] {
  return PROVINCES.filter((row) => row.city !== undefined && row.city <= on).map((row) => row.id);
}

/** How conclusions call the centrally-run cities together: "6 thành phố trực thuộc Trung ương". */
export function centralCitiesName(on: string): string {
  return `${centralCities(on).length} thành phố trực thuộc Trung ương`;
}

/** True where the agency exists on the day. */
export function existsOn(agency: Agency, on: string): boolean {
  return (agency.from === undefined || agency.from <= on) && (agency.to === undefined || on < agency.to);
}

/** The official name on the day; for a day outside the agency's life, the nearest name it had. Unknown ids: undefined. */
export function nameOn(id: string, on: string): string | undefined {
  const agency = BY_ID.get(id);
  if (!agency) return undefined;
  const current = agency.names.find((n) => (n.from === undefined || n.from <= on) && (n.to === undefined || on < n.to));
  return (current ?? (agency.names.at(-1) as { name: string })).name;
}

/** What kind of body it is on the day (today's kind when no day is given). */
export function kindOf(id: string, on?: string): AgencyKind | undefined {
  const former = on === undefined ? undefined : FORMER_KINDS.find((row) => row.id === id && on < row.to);
  return former?.kind ?? BY_ID.get(id)?.kind;
}

/** The bodies that answer on that day for what was given to the agency: empty while it exists; followed to the end. */
export function successorsOf(id: string, on: string): string[] {
  const found = new Set<string>();
  const follow = (from: string): void => {
    for (const successor of BY_ID.get(from)?.successors ?? []) {
      if (successor.on > on || found.has(successor.id)) continue;
      found.add(successor.id);
      follow(successor.id);
    }
  };
  follow(id);
  return [...found].filter((one) => !(BY_ID.get(one)?.successors ?? []).some((next) => next.on <= on));
}

/** The bodies whose work has come to the agency by that day, directly or through others. */
export function predecessorsOf(id: string, on: string): string[] {
  const found = new Set<string>();
  const follow = (to: string): void => {
    for (const agency of AGENCIES) {
      if (found.has(agency.id) || !agency.successors?.some((s) => s.id === to && s.on <= on)) continue;
      found.add(agency.id);
      follow(agency.id);
    }
  };
  follow(id);
  return [...found];
}
