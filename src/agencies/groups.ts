import { AGENCIES, agencyById, centralCities, existsOn, kindOf } from './register.ts';

/** Members of the listed groups, computed for a day; a Party body or a company is bound only where it is named. */
const CENTRAL_KINDS = new Set(['ministry', 'ministry-level', 'government-office', 'government-agency']);

type GroupRule = (id: string, on: string) => boolean;

const isCentral: GroupRule = (id, on) => CENTRAL_KINDS.has(kindOf(id, on) ?? '');
const isProvince: GroupRule = (id, on) => kindOf(id, on) === 'province';

const RULES = new Map<string, GroupRule>([
  ['bo-nganh', isCentral],
  ['bo-nganh-dia-phuong', (id, on) => isCentral(id, on) || isProvince(id, on)],
  ['tinh-thanh', isProvince],
  ['dia-phuong', isProvince],
  ['thanh-pho-tw', (id, on) => centralCities(on).includes(id)],
]);

/** Local groups bind by the names of local bodies, inside the province the group belongs to. */
const LOCAL_RULES = new Map<string, RegExp>([
  ['so-nganh', /^local:(?:so|ban|thanh tra|van phong ubnd tinh|cong an tinh|bo chi huy|van phong) /],
  ['xa-phuong', /^local:ubnd (?:xa|phuong|dac khu|thi tran) /],
]);

/** "group:bo-nganh" and "bo-nganh" name the same group. */
function keyOf(group: string): string {
  return group.startsWith('group:') ? group.slice('group:'.length) : group;
}

/** The ids of a group's members on the day, in the register's order; null where they cannot be listed. */
export function groupMembers(group: string, on: string): string[] | null {
  const rule = RULES.get(keyOf(group));
  if (!rule) return null;
  return AGENCIES.filter((agency) => existsOn(agency, on) && rule(agency.id, on)).map((agency) => agency.id);
}

/** True where the agency is one of the group on the day: by the register, or by the name of a local body in the group's province. */
export function bindsAsMember(groupId: string, agencyId: string, on: string): boolean {
  const [key = '', province] = keyOf(groupId).split('@');
  const rule = RULES.get(key);
  if (rule) {
    const agency = agencyById(agencyId);
    return agency !== undefined && existsOn(agency, on) && rule(agencyId, on);
  }
  const pattern = LOCAL_RULES.get(key);
  if (!pattern) return false;
  const own = provinceOf(agencyId);
  const inProvince = province === undefined || own === undefined || own === province;
  return inProvince && pattern.test(agencyId.replace(/@.*$/, ' '));
}

const WITHIN = new Map([
  ['bo-nganh', ['bo-nganh-dia-phuong']],
  ['tinh-thanh', ['dia-phuong', 'bo-nganh-dia-phuong']],
  ['dia-phuong', ['tinh-thanh', 'bo-nganh-dia-phuong']],
  ['thanh-pho-tw', ['tinh-thanh', 'dia-phuong', 'bo-nganh-dia-phuong']],
]);

/** True where every member of one listed group is one of the other: what is asked of the ministries binds "các bộ, ngành, địa phương". */
export function groupWithin(inner: string, outer: string): boolean {
  return (
    inner.startsWith('group:') &&
    outer.startsWith('group:') &&
    (WITHIN.get(keyOf(inner))?.includes(keyOf(outer)) ?? false)
  );
}

/** The province of a local body's id ("local:so tai chinh@nghe-an"), where it says one. */
function provinceOf(agencyId: string): string | undefined {
  return agencyId.startsWith('local:') && agencyId.includes('@') ? agencyId.split('@')[1] : undefined;
}
