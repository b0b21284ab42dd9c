import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { csv, deskOf, type ImportDesk, type SeenRow } from "../../test/imports.js";

let app: TestApp;
let departmentId: string;
let elsewhere: string;
let admin: MadeUser;
let desk: ImportDesk;

beforeAll(async () => {
  app = await startApp();
  elsewhere = await makeDepartment(app, { name: "Elsewhere" });
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Here" });
  admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Chief" });
  desk = await deskOf(app, admin);
});

let made = 0;
const address = (): string => `someone${++made}@example.org`;

const review = async (content: string, at = desk): Promise<readonly SeenRow[]> =>
  at.rows((await at.review(content)).id);

const judge = async (
  row: string,
  header = "firstname,lastname,email,role,employee_id",
  at = desk,
): Promise<SeenRow> => {
  const [only] = await review(`${header}\n${row}\n`, at);
  if (!only) throw new Error("There is no row.");
  return only;
};

const written = (): Promise<unknown> =>
  app.sql(`SELECT (SELECT count(*) FROM account) a, (SELECT count(*) FROM membership) m, (SELECT count(*) FROM mail) c,
                  (SELECT count(*) FROM invitation) i, (SELECT max(version) FROM membership) v`);

describe("the review", () => {
  it("[67, 71, T1] shows every row with its plan and what changes, and nothing is written before the click", async () => {
    await makeUser(app, departmentId, { email: "same@example.org", firstName: "Same", lastName: "Person" });
    await makeUser(app, departmentId, {
      ...{ email: "other@example.org", firstName: "Old", lastName: "Name", employeeId: "007" },
    });
    await makeUser(app, elsewhere, { email: "elsewhere@example.org" });
    const before = await written();
    const batch = await desk.review(
      csv(
        "New,Person,new@example.org,general user,1",
        "Same,Person,SAME@example.org,general user,",
        "New,Name,other@example.org,training officer,008",
        "Else,Where,elsewhere@example.org,general user,",
        "Bad,Role,bad@example.org,Captain,",
        "New,Again,NEW@example.org,general user,",
      ),
    );
    expect(batch).toMatchObject({ status: "REVIEW", failure: null, rowCount: 6, notices: [], delimiter: "," });
    expect(batch.planCounts).toEqual({ create: 1, update: 1, unchanged: 1, invite: 1, skip: 2, removed: 0 });
    const rows = await desk.rows(batch.id);
    expect(rows.map(({ line, plan, reason }) => [line, plan, reason])).toEqual([
      [2, "CREATE", null],
      [3, "UNCHANGED", "NO_CHANGE"],
      [4, "UPDATE", null],
      [5, "INVITE", null],
      [6, "SKIP", "UNKNOWN_ROLE"],
      [7, "SKIP", "DUPLICATE_IN_FILE"],
    ]);
    expect(rows[2]?.changes).toEqual([
      { field: "firstName", oldValue: "Old", newValue: "New" },
      { field: "role", oldValue: "GENERAL_USER", newValue: "TRAINING_OFFICER" },
      { field: "employeeId", oldValue: "007", newValue: "008" },
    ]);
    expect(rows[4]).toMatchObject({
      roleText: "Captain",
      role: null,
      problems: [{ field: "role", reason: "UNKNOWN_ROLE", message: expect.stringContaining('"Captain"') }],
    });
    expect(await written()).toEqual(before);
  });

  it("[67] shows 300 rows for a file of 300, bad ones included, and pages through them", async () => {
    const lines = Array.from({ length: 300 }, (_, n) => `P${n},Q,${n % 10 ? `p${n}@x.org` : "bad"},general user,`);
    const { id, rowCount, planCounts } = await desk.review(csv(...lines));
    expect([rowCount, planCounts.create, planCounts.skip]).toEqual([300, 270, 30]);
    const page = (after: string | null) =>
      desk.client.execute<{
        importBatch: {
          rows: { nodes: SeenRow[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
        };
      }>(
        `query ($id: ID!, $after: String) { importBatch(id: $id) {
           rows(first: 200, after: $after) { totalCount nodes { line } pageInfo { endCursor hasNextPage } } } }`,
        { id, after },
      );
    const first = (await page(null)).data?.importBatch.rows;
    const second = (await page(first?.pageInfo.endCursor ?? null)).data?.importBatch.rows;
    expect([first?.totalCount, first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([300, true, false]);
    const lineNumbers = [...(first?.nodes ?? []), ...(second?.nodes ?? [])].map(({ line }) => line);
    expect(lineNumbers).toEqual(Array.from({ length: 300 }, (_, n) => n + 2));
    expect((await desk.rows(id, { problemsOnly: true })).length).toBe(30);
    expect((await desk.rows(id, { search: "P17@X" })).map(({ line }) => line)).toEqual([19]);
  });

  it("[81] takes the first of two lines about the same person, by address, login ID or employee ID", async () => {
    const rows = await review(
      [
        "firstname,lastname,email,role,employee_id,login_id",
        "A,One,dup@example.org,general user,1,",
        'B,Two," DUP@Example.org ",general user,2,',
        "C,Three,c3@example.org,general user,1,",
        "D,Four,,general user,4,shared",
        "E,Five,,general user,5,SHARED",
        "F,Six,bad,general user,6,",
        "G,Seven,g7@example.org,general user,2,",
      ].join("\n"),
    );
    expect(
      rows.map(({ line, plan, reason, reasonText }) => [line, plan, reason, reasonText?.match(/line \d+/)?.[0]]),
    ).toEqual([
      [2, "CREATE", null, undefined],
      [3, "SKIP", "DUPLICATE_IN_FILE", "line 2"],
      [4, "SKIP", "DUPLICATE_IN_FILE", "line 2"],
      [5, "CREATE", null, undefined],
      [6, "SKIP", "DUPLICATE_IN_FILE", "line 5"],
      [7, "SKIP", "INVALID_EMAIL", undefined],
      [8, "CREATE", null, undefined],
    ]);
    expect(rows[1]?.reasonText).toContain("duplicate of line 2");
  });
});

describe("what becomes of a row", () => {
  it.each([
    ["ACTIVE", "UPDATE", null],
    ["INACTIVE", "UPDATE", null],
    ["PENDING_APPROVAL", "UPDATE", null],
    ["ARCHIVED", "SKIP", "ARCHIVED"],
    ["REMOVED", "INVITE", null],
  ] as const)("[75, 76] a user who is %s: %s", async (status, plan, reason) => {
    const { email } = await makeUser(app, departmentId, { status, email: address(), firstName: "A", lastName: "B" });
    expect(await judge(`A,B,${email},training officer,`)).toMatchObject({ plan, reason });
  });

  it("[61, 75] a blank cell erases nothing", async () => {
    const { email } = await makeUser(app, departmentId, {
      ...{ email: address(), firstName: "A", lastName: "B", employeeId: "0042", role: "TRAINING_OFFICER" },
    });
    expect(await judge(`,,${email},,`)).toMatchObject({ plan: "UNCHANGED", reason: "NO_CHANGE", changes: [] });
  });

  it("[77] somebody new needs names and a role, each named", async () => {
    const row = await judge(`,,${address()},,`);
    expect(row).toMatchObject({ plan: "SKIP", reason: "MISSING_FIRST_NAME" });
    expect(row.problems.map(({ field, reason }) => [field, reason])).toEqual([
      ["firstName", "MISSING_FIRST_NAME"],
      ["lastName", "MISSING_LAST_NAME"],
      ["role", "MISSING_ROLE"],
    ]);
  });

  it("[80] an address in use elsewhere is an invitation, whatever the row says of the name", async () => {
    const { email } = await makeUser(app, elsewhere, { email: address() });
    expect(await judge(`,,${email.toUpperCase()},general user,`)).toMatchObject({
      plan: "INVITE",
      reason: null,
      changes: [],
    });
  });

  it("[35, 77] an address with a pending invitation is not invited again; an expired one is", async () => {
    const invitedBy = admin.accountId;
    const pending = await makeUser(app, elsewhere, { email: address() });
    await makeInvitation(app, departmentId, { email: pending.email, invitedBy });
    const row = await judge(`A,B,${pending.email},general user,`);
    expect(row).toMatchObject({
      plan: "SKIP",
      reason: "ALREADY_INVITED",
      reasonText: expect.stringContaining("Invitations"),
    });
    const expired = await makeUser(app, elsewhere, { email: address() });
    await makeInvitation(app, departmentId, {
      email: expired.email,
      invitedBy,
      expiresAt: new Date(Date.now() - 1000),
    });
    expect(await judge(`A,B,${expired.email},general user,`)).toMatchObject({ plan: "INVITE" });
  });

  it("[77] an employee ID that is taken is refused, one's own is not", async () => {
    const { email } = await makeUser(app, departmentId, {
      email: address(),
      employeeId: "77",
      firstName: "Own",
      lastName: "Er",
    });
    expect(await judge(`A,B,${address()},general user,77`)).toMatchObject({
      ...{ plan: "SKIP", reason: "EMPLOYEE_ID_TAKEN", reasonText: expect.stringContaining("Own Er") },
      problems: [{ field: "employeeId" }],
    });
    expect(await judge(`Own,Er,${email},,77`)).toMatchObject({ plan: "UNCHANGED" });
    await makeUser(app, elsewhere, { employeeId: "88" });
    expect(await judge(`A,B,${address()},general user,88`)).toMatchObject({ plan: "CREATE" });
  });

  const withLogin = "firstname,lastname,email,role,employee_id,login_id";

  it("[74, 75] somebody without an e-mail address is known by the login ID", async () => {
    await makeUser(app, departmentId, { email: null, loginId: "Here.One", firstName: "A", lastName: "B" });
    await makeUser(app, elsewhere, { email: null, loginId: "there.one" });
    const { email } = await makeUser(app, departmentId, { email: address(), firstName: "A", lastName: "B" });
    expect(await judge("A,B,,,,here.one", withLogin)).toMatchObject({ plan: "UNCHANGED" });
    expect(await judge("A,B,,general user,,nobody.yet", withLogin)).toMatchObject({ plan: "CREATE" });
    expect(await judge("A,B,,general user,,there.one", withLogin)).toMatchObject({
      plan: "SKIP",
      reason: "LOGIN_ID_TAKEN",
    });
    expect(await judge(`A,B,${address()},general user,,here.one`, withLogin)).toMatchObject({
      reason: "LOGIN_ID_TAKEN",
    });
    expect(await judge(`A,B,${email},general user,,here.one`, withLogin)).toMatchObject({ reason: "LOGIN_ID_TAKEN" });
    expect(await judge(`A,B,${email},,,never.used`, withLogin)).toMatchObject({ plan: "UNCHANGED" });
  });

  it("[75] names change only where the account is in no other department, and only by an admin (C8)", async () => {
    const two = await makeUser(app, departmentId, { email: address(), firstName: "Old", lastName: "Name" });
    await makeUser(app, elsewhere, { account: two });
    const row = await judge(`New,Name,${two.email},,`);
    expect(row).toMatchObject({
      plan: "UNCHANGED",
      reason: "NAME_KEPT",
      reasonText: expect.stringContaining("Old Name"),
    });
    const one = await makeUser(app, departmentId, { email: address(), firstName: "Old", lastName: "Name" });
    const officer = await deskOf(app, await makeOfficer(app, departmentId));
    expect(await judge(`New,Name,${one.email},,5`, undefined, officer)).toMatchObject({
      ...{ plan: "UPDATE", reason: "NAME_KEPT", changes: [{ field: "employeeId", oldValue: null, newValue: "5" }] },
    });
    expect(await judge(`New,Name,${one.email},,`)).toMatchObject({ plan: "UPDATE", changes: [{ field: "firstName" }] });
  });

  it("[69, 77] a role that the officer may not give or take is skipped, as is one's own", async () => {
    const strict = await makeDepartment(app, { officersMayGrantAdmin: false });
    const officer = await makeOfficer(app, strict, { email: address(), firstName: "Of", lastName: "Ficer" });
    const chief = await makeAdmin(app, strict, { email: address(), firstName: "A", lastName: "B" });
    await makeAdmin(app, strict);
    const at = await deskOf(app, officer);
    expect(await judge(`A,B,${address()},admin,`, undefined, at)).toMatchObject({
      plan: "SKIP",
      reason: "ROLE_NOT_ALLOWED",
    });
    expect(await judge(`A,B,${chief.email},general user,`, undefined, at)).toMatchObject({
      reason: "ROLE_NOT_ALLOWED",
    });
    expect(await judge(`A,B,${chief.email},admin,`, undefined, at)).toMatchObject({ plan: "UNCHANGED" });
    expect(await judge(`Of,Ficer,${officer.email},general user,`, undefined, at)).toMatchObject({
      ...{ reason: "ROLE_NOT_ALLOWED", reasonText: expect.stringContaining("This is you") },
    });
    expect(await judge(`A,B,${address()},training officer,`, undefined, at)).toMatchObject({ plan: "CREATE" });
    const loose = await makeDepartment(app);
    const other = await deskOf(app, await makeOfficer(app, loose));
    expect(await judge(`A,B,${address()},admin,`, undefined, other)).toMatchObject({ plan: "CREATE" });
  });

  it("[77] a department keeps an admin: of the lines that would take them all, the last is skipped", async () => {
    const visited = await makeDepartment(app);
    const one = await makeAdmin(app, visited, { email: address(), firstName: "A", lastName: "B" });
    const two = await makeAdmin(app, visited, { email: address(), firstName: "A", lastName: "B" });
    await makeAdmin(app, visited, { status: "INACTIVE" });
    const at = await deskOf(app, await makeOfficer(app, visited));
    const rows = await review(csv(`A,B,${one.email},general user,`, `A,B,${two.email},training officer,`), at);
    expect(rows.map(({ plan, reason }) => [plan, reason])).toEqual([
      ["UPDATE", null],
      ["SKIP", "LAST_ADMIN"],
    ]);
  });

  it("[77] the only admin, named twice, stays admin", async () => {
    const visited = await makeDepartment(app);
    const one = await makeAdmin(app, visited, { email: address(), loginId: "only-admin" });
    const at = await deskOf(app, await makeOfficer(app, visited));
    const file = `firstname,lastname,login_id,email,role\n,,,${one.email},general user\n,,only-admin,,general user\n`;
    const rows = await review(file, at);
    expect(rows.map(({ plan, reason }) => [plan, reason])).toEqual([
      ["SKIP", "LAST_ADMIN"],
      ["SKIP", "DUPLICATE_IN_FILE"],
    ]);
  });

  it("a search or a cursor that cannot be is refused", async () => {
    const { id } = await desk.review(csv(`A,B,${address()},general user,`));
    const ask = (args: object) =>
      desk.client.execute(
        `query ($id: ID!, $search: String, $after: String) {
           importBatch(id: $id) { rows(search: $search, after: $after) { totalCount } } }`,
        { id, ...args },
      );
    const beyond = Buffer.from(String(2 ** 31)).toString("base64url");
    for (const args of [{ search: "a\0b" }, { search: "a".repeat(201) }, { after: beyond }]) {
      const { status, code } = await ask(args);
      expect([status, code]).toEqual([200, "INVALID_INPUT"]);
    }
  });

  it("[77] groups are added, never removed; unknown groups and locations are problems", async () => {
    const shift = await makeGroup(app, departmentId, "A Shift");
    const station = await makeLocation(app, departmentId, "Station 1");
    const { email } = await makeUser(app, departmentId, {
      email: address(),
      firstName: "A",
      lastName: "B",
      groupIds: [shift],
    });
    const header = "firstname,lastname,email,role,groups,location";
    expect(await judge(`A,B,${email},,a shift,`, header)).toMatchObject({ plan: "UNCHANGED" });
    await makeGroup(app, departmentId, "Paramédics");
    expect(await judge(`A,B,${email},,PARAMEDICS; A SHIFT,station 1`, header)).toMatchObject({
      ...{ plan: "UPDATE", groupNames: ["PARAMEDICS", "A SHIFT"] },
      changes: [
        { field: "location", oldValue: null, newValue: station.name },
        { field: "groups", oldValue: null, newValue: "Paramédics" },
      ],
    });
    expect(await judge(`A,B,${email},,A Shift;Nobody,`, header)).toMatchObject({
      ...{ plan: "SKIP", reason: "UNKNOWN_GROUP", reasonText: expect.stringContaining('"Nobody"') },
      problems: [{ field: "groupNames" }],
    });
    expect(await judge(`A,B,${email},,,Station 9`, header)).toMatchObject({ plan: "SKIP", reason: "UNKNOWN_LOCATION" });
    const foreign = await makeGroup(app, elsewhere, "Foreign");
    expect(foreign).toBeDefined();
    expect(await judge(`A,B,${email},,Foreign,`, header)).toMatchObject({ reason: "UNKNOWN_GROUP" });
  });
});
