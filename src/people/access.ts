/** Who asks. `memberId` null is the command line, which asks as a secretary. */
export type Viewer = {
  memberId: number | null;
  role: 'officer' | 'secretary' | 'approver' | 'leader' | 'admin';
  agencyId: string | null;
  committeeId: number;
};

/** What each role sees, as DESIGN "Access" sets it. Tasks, dues and slips of published documents are every member's. */
export function seesReports(viewer: Viewer, agencyIds: readonly string[]): boolean {
  return viewer.role !== 'officer' || (viewer.agencyId !== null && agencyIds.includes(viewer.agencyId));
}

/** State and evidence of a task: an officer sees the own agency's, others' only where the committee opens it. */
export function seesState(viewer: Viewer, agencyIds: readonly string[], opened: boolean): boolean {
  return opened || seesReports(viewer, agencyIds);
}

/** A restricted document exists only for those it names and for the secretariat and leaders. */
export function seesDocument(viewer: Viewer, document: { restricted: boolean; ownerIds: readonly string[] }): boolean {
  return !document.restricted || seesReports(viewer, document.ownerIds);
}

/** The secretariat's own dates for tasks without a deadline: nobody is to take one for a deadline. */
export function seesTracking(viewer: Viewer): boolean {
  return viewer.role === 'secretary' || viewer.role === 'approver' || viewer.role === 'admin';
}

/** Figures by agency: an officer the own agency's, everybody else all. */
export function seesRanking(viewer: Viewer): boolean {
  return viewer.role !== 'officer';
}

/** What decides what a viewer sees: an answer given under another view is not shown again, it is given anew. */
export type View = Pick<Viewer, 'role' | 'agencyId'> & { opened: boolean };

export function sameView(given: View | null, today: View): boolean {
  return (
    given !== null && given.role === today.role && given.agencyId === today.agencyId && given.opened === today.opened
  );
}
