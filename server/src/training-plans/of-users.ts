import type { Statement } from "../platform/read.js";

/**
 * A statement on users of a department: `$1` is the department, and `users` goes behind a column with their ids. One
 * user has a text of their own, as PostgreSQL plans anew each time for a list whose length it cannot know, which takes
 * several times as long as reading one person's rows.
 */
export function ofUsers(name: string, text: (users: string) => string) {
  const [ofOne, ofMany] = [text("= $2"), text("= ANY($2::uuid[])")];
  return (departmentId: string, userIds: readonly string[]): Statement =>
    userIds.length === 1
      ? { name: `${name}-of-one`, text: ofOne, values: [departmentId, userIds[0]] }
      : { name, text: ofMany, values: [departmentId, userIds] };
}
