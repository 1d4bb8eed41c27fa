import type { AgencyKind } from '../../agencies/agency.ts';
import { bindsAsMember } from '../../agencies/groups.ts';
import { kindOf } from '../../agencies/register.ts';
import type { OwnerView } from '../task-view.ts';

/** Groups (khối) in which a secretariat shares out a review: by what its chuyên viên follow. */
export const BLOCKS = ['economy', 'sectors', 'interior', 'party-assembly', 'localities', 'others'] as const;
export type Block = (typeof BLOCKS)[number];

/** Whose rows a part of a list holds: of a block of agencies, or of agencies chosen. */
export type AgencyPart = { kind: 'block'; block: Block } | { kind: 'agencies'; agencies: OwnerView[] };

const ECONOMY = new Set([
  'bo-tai-chinh',
  'bo-ke-hoach-va-dau-tu',
  'ngan-hang-nha-nuoc-viet-nam',
  'van-phong-chinh-phu',
]);
const INTERIOR = new Set([
  'bo-quoc-phong',
  'bo-cong-an',
  'bo-noi-vu',
  'bo-tu-phap',
  'bo-ngoai-giao',
  'thanh-tra-chinh-phu',
]);

/** The block of an agency or group: by the agency where the Government's work is divided so, else by its kind. */
export function blockOf(id: string): Block {
  if (ECONOMY.has(id)) return 'economy';
  if (INTERIOR.has(id)) return 'interior';
  if (/^group:(?:tinh-thanh|dia-phuong|thanh-pho-tw|so-nganh|xa-phuong)/.test(id) || id.startsWith('local:'))
    return 'localities';
  if (id === 'group:bo-nganh' || id === 'group:bo-nganh-dia-phuong') return 'sectors';
  return BY_KIND[kindOf(id) ?? 'other'];
}

const BY_KIND: Record<AgencyKind, Block> = {
  ministry: 'sectors',
  'ministry-level': 'sectors',
  'government-agency': 'sectors',
  'government-office': 'economy',
  party: 'party-assembly',
  'national-assembly': 'party-assembly',
  judiciary: 'interior',
  'mass-organisation': 'party-assembly',
  province: 'localities',
  company: 'economy',
  committee: 'others',
  local: 'localities',
  other: 'others',
};

/** Whose work a row is: a block's where it leads, so that each row is in one block at least; an agency's where it leads, supports or is bound. */
export function inPart(
  part: AgencyPart,
  { lead, support }: { lead: OwnerView[]; support: OwnerView[] },
  on: string,
): boolean {
  if (part.kind === 'block')
    return lead.length === 0 ? part.block === 'others' : lead.some((o) => blockOf(o.id) === part.block);
  return part.agencies.some(({ id }) =>
    [...lead, ...support].some((o) => o.id === id || (o.id.startsWith('group:') && bindsAsMember(o.id, id, on))),
  );
}

/** The blocks that have rows, with how many. */
export function blocksOf(rows: readonly { lead: OwnerView[]; support: OwnerView[] }[]): { block: Block; n: number }[] {
  return BLOCKS.map((block) => ({
    block,
    n: rows.filter((row) => inPart({ kind: 'block', block }, row, '')).length,
  })).filter(({ n }) => n > 0);
}

/** The agencies a list's rows are asked of, groups apart: each gets a file of its own when it is asked for comment. */
export function leadsOf(rows: readonly { lead: OwnerView[]; support: OwnerView[] }[]): OwnerView[] {
  const found = new Map<string, OwnerView>();
  for (const { lead, support } of rows)
    for (const owner of [...lead, ...support]) if (!owner.id.startsWith('group:')) found.set(owner.id, owner);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
