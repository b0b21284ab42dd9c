import type { Session_DepartmentFragment, Session_ViewerFragment } from "../graphql/generated";

export type Visit = Session_ViewerFragment["visits"][number];

/** A department that the person can work in now: as a member, or as support on a visit. */
export interface OpenDepartment extends Session_DepartmentFragment {
  visit?: Visit;
}

const storageKey = "muster-department";

export function openDepartments(viewer: Session_ViewerFragment): OpenDepartment[] {
  const own = viewer.memberships.filter(({ canEnter }) => canEnter).map(({ department }) => department);
  const visited = viewer.visits.map((visit) => ({ ...visit.department, visit }));
  return [...own, ...visited.filter(({ id }) => !own.some((department) => department.id === id))];
}

/** The wanted department when it is open, else the one used last, else the first. */
export function chooseDepartment(open: OpenDepartment[], wanted: string | null): OpenDepartment | undefined {
  const find = (id: string | null) => open.find((department) => department.id === id);
  return find(wanted) ?? find(rememberedDepartment()) ?? open[0];
}

/** The department that this tab, or else the last one, was in. */
export function rememberedDepartment(): string | null {
  return sessionStorage.getItem(storageKey) ?? localStorage.getItem(storageKey);
}

/** This tab stays in the department; new tabs begin in it. */
export function rememberDepartment(id: string): void {
  // At each step from page to page: reading costs next to nothing, and writing goes to the disk.
  for (const storage of [sessionStorage, localStorage])
    if (storage.getItem(storageKey) !== id) storage.setItem(storageKey, id);
}

export function forgetDepartment(): void {
  sessionStorage.removeItem(storageKey);
}
