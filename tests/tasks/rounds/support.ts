import type { Arrival, Round } from '../../../src/tasks/rounds/round.ts';
import type { OwnerView } from '../../../src/tasks/task-view.ts';

export const HOUSING = { id: 'bo-xay-dung', name: 'Bộ Xây dựng' };
export const HEALTH = { id: 'bo-y-te', name: 'Bộ Y tế' };
export const INTERIOR = { id: 'bo-noi-vu', name: 'Bộ Nội vụ' };

let last = 0;
export function arrived(agency: OwnerView, number: string | null, sentOn: string): Arrival {
  return { id: ++last, agencyId: agency.id, agencyName: agency.name, number, sentOn, arrivedOn: sentOn, by: 'Thư ký' };
}

export function roundOf(more: Partial<Round> = {}): Round {
  return {
    id: 1,
    name: 'Báo cáo quý IV',
    cutOff: '2026-12-25',
    firstCutOff: more.cutOff ?? '2026-12-25',
    moves: [],
    askedOn: '2026-12-01',
    template: null,
    sendTo: 'Văn phòng Ban Chỉ đạo, điện thoại 024 0000 0000',
    by: 'Thư ký',
    agencies: [HOUSING, HEALTH, INTERIOR],
    arrivals: [],
    closedOn: null,
    ...more,
  };
}
