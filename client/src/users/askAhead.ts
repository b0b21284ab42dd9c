const asked = new Map<string, number>();

/** Not asked again while one only moves about with the pointer. */
const freshMs = 30_000;

/** Asks what the users page shows first, for when it is opened soon: it shows that at once, and asks anew. */
export function askUsersAhead(departmentId: string): void {
  if (performance.now() - (asked.get(departmentId) ?? Number.NEGATIVE_INFINITY) < freshMs) return;
  asked.set(departmentId, performance.now());
  // Whether an answer comes is not told: the page itself says what goes wrong.
  import("./firstUsers").then(({ askFirstUsers }) => askFirstUsers(departmentId)).catch(() => undefined);
}
