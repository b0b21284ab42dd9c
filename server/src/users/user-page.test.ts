import { expect, test } from "@jest/globals";
import { Role, UserStatus } from "../platform/actor.js";
import { encodeId } from "../platform/ids.js";
import { SortDirection } from "../platform/sort-direction.js";
import { userCriteria } from "./user-filter.js";
import { type UserFilter, UserSortField } from "./user-list.input.js";
import { userPageStatements } from "./user-page.js";

const DEPARTMENT = "01a2008d-7400-791b-b950-cd065196db65";
const GROUP = encodeId("grp", DEPARTMENT, DEPARTMENT);
const OTHER = encodeId("grp", DEPARTMENT, "01a2008d-7400-791b-b950-cd065196db66");
const FULL = { groups: true, groupCounts: false, location: true, emsId: false, dates: false };
const LEAN = { groups: false, groupCounts: false, location: false, emsId: false, dates: false };

const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

interface Shape {
  readonly filter?: UserFilter;
  readonly field?: UserSortField;
  readonly direction?: SortDirection;
  readonly after?: string;
  readonly before?: string;
  readonly isLean?: boolean;
}

/** The statements stand in the snapshot whole, as PostgreSQL gets them: that is where to read and review them. */
const SHAPES: Record<string, Shape> = {
  "the first page": {},
  "the next page, columns alone": { after: cursor("NAME", 0, "lopez\u0001ana", DEPARTMENT), isLean: true },
  "by phone, downwards": { field: UserSortField.PHONE, direction: SortDirection.DESC },
  "by phone, downwards, from behind the last phone": {
    ...{ field: UserSortField.PHONE, direction: SortDirection.DESC, after: cursor("-PHONE", 1, DEPARTMENT) },
  },
  "by location, backwards from one without": {
    field: UserSortField.LOCATION,
    before: cursor("LOCATION", 1, "x", DEPARTMENT),
  },
  "role, status and group": {
    filter: { roles: [Role.GENERAL_USER], statuses: [UserStatus.ACTIVE], groupIds: [GROUP] },
  },
  "two groups by e-mail": { filter: { groupIds: [GROUP, OTHER] }, field: UserSortField.EMAIL },
  "two words in a group": { filter: { search: "nunez dana", groupIds: [GROUP] } },
  "two letters": { filter: { search: "nu" } },
};

for (const [name, { filter, field, direction, after, before, isLean }] of Object.entries(SHAPES)) {
  test(`the statements of ${name}`, () => {
    const { page, total } = userPageStatements({
      departmentId: DEPARTMENT,
      criteria: userCriteria(filter),
      sort: { field: field ?? UserSortField.NAME, direction: direction ?? SortDirection.ASC },
      page: { size: 50, isBackward: before !== undefined, cursor: after ?? before ?? null },
      extras: isLean ? LEAN : FULL,
      withTotal: !isLean,
      withCursors: !isLean,
    });
    expect(
      `${page.text}\n-- values ${JSON.stringify(page.values)}${total ? `\n\n${total.text}` : ""}`,
    ).toMatchSnapshot();
  });
}
