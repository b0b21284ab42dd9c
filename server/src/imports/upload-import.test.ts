import { readdirSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAccount, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import { csv, deskOf, ImportDesk } from "../../test/imports.js";
import { until } from "../../test/until.js";
import { encodeOwnId } from "../platform/ids.js";

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let desk: ImportDesk;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  officer = await makeOfficer(app, departmentId);
  desk = await deskOf(app, officer);
});

let made = 0;
const line = (): string => `A,B,upload${++made}@example.org,general user,`;

const kept = (): Promise<unknown> =>
  app.sql(
    `SELECT (SELECT count(*)::int FROM import_batch WHERE department_id = $1) AS batches,
            (SELECT count(*)::int FROM import_file_chunk WHERE department_id = $1) AS chunks,
            (SELECT count(*)::int FROM import_row WHERE department_id = $1) AS rows`,
    [departmentId],
  );
const NOTHING = [{ batches: 0, chunks: 0, rows: 0 }];

describe("a file that is taken", () => {
  it("[58] the sample uploads unchanged with zero errors", async () => {
    const response = await desk.client.fetch("/imports/sample.csv");
    expect([response.status, response.headers.get("content-disposition")]).toEqual([
      200,
      "attachment; filename=sample.csv",
    ]);
    const batch = await desk.review(new Uint8Array(await response.arrayBuffer()), "sample.csv");
    expect(batch).toMatchObject({ status: "REVIEW", rowCount: 3, notices: [], planCounts: { create: 3, skip: 0 } });
    const limits = await desk.client.execute(
      "query ($id: ID!) { department(id: $id) { importLimits { maxBytes maxRows columns sampleCsvUrl } } }",
      { id: encodeOwnId("dep", departmentId) },
    );
    expect(limits.data).toEqual({
      department: {
        importLimits: {
          ...{ maxBytes: 26_214_399, maxRows: 500_000, sampleCsvUrl: "/imports/sample.csv" },
          columns: ["firstname", "lastname", "email", "role", "employee_id", "login_id", "groups", "location"],
        },
      },
    });
  });

  it("[59, 61] may have its columns in any order and case, and needs no employee_id", async () => {
    const batch = await desk.review(
      `ROLE;E-Mail;Last Name;First_Name\nadmin;Mixed@example.org;Núñez;"José ""Pepe"""\n`,
    );
    expect(batch).toMatchObject({ status: "REVIEW", delimiter: ";", encoding: "UTF-8" });
    expect(await desk.rows(batch.id)).toMatchObject([
      { firstName: 'José "Pepe"', lastName: "Núñez", email: "Mixed@example.org", role: "ADMIN", employeeId: null },
    ]);
  });

  it("[60] with a role that is none marks that row, not the file", async () => {
    const batch = await desk.review(
      csv(line(), line().replace("general user", "Captain"), line().replace("general user", "Training Officer")),
    );
    expect((await desk.rows(batch.id)).map(({ role, reason }) => [role, reason])).toEqual([
      ["GENERAL_USER", null],
      [null, "UNKNOWN_ROLE"],
      ["TRAINING_OFFICER", null],
    ]);
  });

  it("says what it does not take: other columns, phone, lines without text", async () => {
    const batch = await desk.review(
      "firstname,lastname,email,role,phone,rank\nA,B,np@example.org,admin,+1 555 0100,Lt\n,,,,,\n",
    );
    expect(batch.notices).toEqual([
      "The column phone is not imported: people enter their phone numbers themselves.",
      "Not imported: rank.",
      "1 line without any text left out.",
    ]);
  });

  it("[63] may have 26,214,399 bytes, and is read in a thread of its own", async () => {
    const head = "firstname,lastname,email,role,notes\n";
    const note = "n".repeat(60_000);
    const rows: string[] = [];
    let length = head.length;
    for (let n = 0; length < 26_100_000; n++) {
      const row = `A,B,big${n}@example.org,general user,${note}\n`;
      rows.push(row);
      length += row.length;
    }
    const last = "A,B,big@example.org,general user,";
    const content = `${head}${rows.join("")}`;
    const padding = 26_214_399 - content.length - last.length;
    const exact = `${content}${last}${"p".repeat(Math.min(padding, 60_000))}`.padEnd(26_214_399, "\n");
    const batch = await desk.review(exact);
    expect(batch).toMatchObject({
      status: "REVIEW",
      rowCount: rows.length + 1,
      planCounts: { create: rows.length + 1 },
    });
  }, 60_000);

  it("keeps names in any script, of 200 characters, and leading zeros", async () => {
    const names = ["राम", "岡本", "Ольга", "ᚱᚢᚾᚨ", "x".repeat(200), "😀".repeat(200), "O'Brien-Łukasiewicz"];
    const batch = await desk.review(
      csv(...names.map((name, n) => `${name},${name},script${n}@example.org,general user,000${n}`)),
    );
    await desk.run(batch.id);
    const stored = await app.sql<{ first_name: string; employee_id: string }>(
      "SELECT first_name, employee_id FROM membership WHERE department_id = $1 AND employee_id IS NOT NULL ORDER BY employee_id",
      [departmentId],
    );
    expect(stored).toEqual(names.map((first_name, n) => ({ first_name, employee_id: `000${n}` })));
  });
});

describe("a file that is refused", () => {
  it("[63] 26,214,400 bytes: 413 while it streams, and nothing is kept", async () => {
    const answer = await desk.send(csv(line()).padEnd(26_214_400, "\n"));
    expect([answer.status, answer.code]).toEqual([413, "FILE_TOO_LARGE"]);
    expect(await kept()).toEqual(NOTHING);
    await until(() => readdirSync(process.env.TMPDIR ?? "").every((name) => !name.startsWith("capacitor")));
  });

  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]);
  it.each([
    ["a spreadsheet by name", "people.xlsx", "x", "Save As"],
    ["a spreadsheet by content", "people.csv", zip, "Save As"],
    ["an old spreadsheet by content", "people.csv", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "Save As"],
    ["a PDF", "people.csv", "%PDF-1.7", "PDF"],
    ["a picture", "people.png", "x", ".csv"],
    ["a name without ending", "people", "x", ".csv"],
    ["an empty file", "people.csv", "", "empty"],
  ])("[63] %s is refused with a way forward", async (_what, name, content, words) => {
    const answer = await desk.send(content, name);
    expect([answer.code, answer.errors[0]?.extensions?.fields]).toEqual([
      "INVALID_INPUT",
      { file: expect.stringContaining(words) },
    ]);
    expect(await kept()).toEqual(NOTHING);
  });

  it.each([
    ["header only", "firstname,lastname,email,role\n", "holds no people"],
    ["missing columns", "name,mail\nA,a@b.org\n", "firstname, lastname, role, email are missing"],
    ["repeated columns", "firstname,lastname,email,role,Email\nA,B,a@b.org,admin,x\n", "more than once"],
    ["1,000,000 columns", `${"x,".repeat(1_000_000)}\n`, "64 KiB"],
    ["an open quote of 25 MiB", `"${"a\n".repeat(12_000_000)}`, "quotation marks"],
    [
      "UTF-16 without its mark",
      Uint8Array.from(Buffer.from("firstname,lastname,email,role\n", "utf16le")),
      "CSV UTF-8",
    ],
  ])("%s: FAILED with a sentence, and only that is kept", async (_what, content, words) => {
    const batch = await desk.review(content);
    expect(batch).toMatchObject({ status: "FAILED", failure: expect.stringContaining(words), rowCount: 0 });
    expect(await kept()).toEqual([{ batches: 1, chunks: 0, rows: 0 }]);
    expect((await desk.start(batch.id)).code).toBe("CONFLICT");
  });

  it("[F5] the disk is full: a clear error, no half batch, no file left; later it goes through", async () => {
    await app.sql(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
    await app.sql(
      "CREATE TRIGGER full_disk BEFORE INSERT ON import_file_chunk FOR EACH ROW WHEN (NEW.seq = 1) EXECUTE FUNCTION full_disk()",
    );
    const content = csv(...Array.from({ length: 8_000 }, line));
    const answer = await desk.send(content);
    expect([answer.status, answer.code, answer.errors[0]?.message]).toEqual([
      503,
      "UNAVAILABLE",
      "The server's disk is full. Try again later.",
    ]);
    expect(await kept()).toEqual(NOTHING);
    await until(() => readdirSync(process.env.TMPDIR ?? "").every((name) => !name.startsWith("capacitor")));
    await app.sql("DROP TRIGGER full_disk ON import_file_chunk");
    expect(await desk.review(content)).toMatchObject({ status: "REVIEW", rowCount: 8_000 });
  });
});

describe("[F6] the same file again", () => {
  it("twenty times at once, by two officers: one live batch, twenty equal answers", async () => {
    const colleague = await deskOf(app, await makeAdmin(app, departmentId));
    const content = csv(line(), line());
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? colleague : desk).send(content)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const batches = answers.map(({ data }) => data?.uploadImport);
    expect(new Set(batches.map((one) => one?.batch.id)).size).toBe(1);
    expect(batches.filter((one) => one?.alreadyUploaded === false)).toHaveLength(1);
    await app.runJobs();
    const id = batches[0]?.batch.id ?? "";
    await Promise.all([desk.start(id), colleague.start(id)]);
    await app.runJobs();
    expect(
      await app.sql("SELECT count(*)::int AS n FROM membership WHERE department_id = $1 AND email LIKE 'upload%'", [
        departmentId,
      ]),
    ).toEqual([{ n: 2 }]);
    const again = await desk.send(content);
    expect(again.data?.uploadImport.alreadyUploaded).toBe(false);
  });

  it("in another department is another import", async () => {
    const other = await deskOf(app, await makeOfficer(app, await makeDepartment(app)));
    const content = csv(line());
    const [mine, theirs] = [await desk.send(content), await other.send(content)];
    expect(theirs.data?.uploadImport.alreadyUploaded).toBe(false);
    expect(theirs.data?.uploadImport.batch.id).not.toBe(mine.data?.uploadImport.batch.id);
  });
});

describe("who may import", () => {
  const everything = (at: ImportDesk, id: string) => [
    at.revise({ batchId: id, lines: [2], firstName: "X" }),
    at.start(id),
    at.abort(id),
    at.drop(id),
    at.setFormat(id, { encoding: "UTF-8" }),
    at.client.execute("query ($id: ID!) { importBatch(id: $id) { fileName } }", { id }),
  ];

  it("officers do; a general user is refused, another department's officer finds nothing", async () => {
    const batch = await desk.review(csv(line()));
    const general = await makeUser(app, departmentId);
    const outsider = await makeOfficer(app, await makeDepartment(app));
    const support = await makeAccount(app, { isSupport: true });
    for (const [account, code, status] of [
      [general, "FORBIDDEN", 403],
      [outsider, "NOT_FOUND", 404],
      [support, "NOT_FOUND", 404],
    ] as const) {
      const at = new ImportDesk(app, await app.as(account), departmentId);
      const answers = await Promise.all([at.send(csv(line())), ...everything(at, batch.id)]);
      expect(answers.map((answer) => answer.code)).toEqual(answers.map(() => code));
      expect((await at.client.fetch(`/imports/${batch.id}/failed-rows.csv`)).status).toBe(status);
    }
    const nobody = new ImportDesk(app, app.anonymous, departmentId);
    const answers = await Promise.all(everything(nobody, batch.id));
    expect(answers.map((answer) => answer.code)).toEqual(answers.map(() => "UNAUTHENTICATED"));
    expect((await app.anonymous.fetch(`/imports/${batch.id}/failed-rows.csv`)).status).toBe(401);
    expect(await desk.batch(batch.id)).toMatchObject({ status: "REVIEW", planCounts: { create: 1 } });
  });
});

describe("the rows that failed", () => {
  it("[77, T2] come back as a file with their columns and the reason, are mended and go through", async () => {
    const batch = await desk.review(
      [
        "rank,firstname,lastname,email,role,employee_id",
        "Lt,Good,One,good1@example.org,general user,1",
        "'=Cap,'+Bad,\"Two, B\",bad2@,general user,007",
        "x,too,few",
        "Pfc,Bad,Four,bad4@example.org,Chief,",
      ].join("\n"),
    );
    await desk.revise({ batchId: batch.id, lines: [5], lastName: "Fixed" });
    const done = await desk.run(batch.id);
    expect(done.outcomeCounts).toMatchObject({ created: 1, skipped: 3 });
    const response = await desk.client.fetch(`/imports/${batch.id}/failed-rows.csv`);
    const text = await response.text();
    expect(text.split("\r\n")).toEqual([
      "rank,firstname,lastname,email,role,employee_id,reason",
      `'=Cap,'+Bad,"Two, B",bad2@,general user,007,"""bad2@"" is not an e-mail address. Correct it, as in name@example.org."`,
      "x,too,few,,,,This line cannot be read: it has 3 cells where the first line has 6. Correct it in the file.",
      'Pfc,Bad,Fixed,bad4@example.org,Chief,,"""Chief"" is not a role. Choose general user, training officer or admin."',
      "",
    ]);
    const mended = text
      .replace("bad2@,", "bad2@example.org,")
      .replace("x,too,few,,,", "x,too,few,three3@example.org,admin,")
      .replace("Chief,,", "admin,,");
    const second = await desk.review(mended, "failed-rows.csv");
    expect(second.planCounts).toMatchObject({ create: 3, skip: 0 });
    expect(second.notices).toEqual(["Not imported: rank, reason."]);
    expect((await desk.rows(second.id))[0]).toMatchObject({ firstName: "+Bad", lastName: "Two, B", employeeId: "007" });
  });
});

describe("what is kept", () => {
  it("goes 30 days after the import ended; drafts nobody ran go too", async () => {
    const done = await desk.review(csv(line()));
    await desk.run(done.id);
    const draft = await desk.review(csv(line()));
    await app.runJobs();
    const chunks = "SELECT count(*)::int AS n FROM import_file_chunk WHERE department_id = $1";
    const sweep = async (): Promise<void> => {
      await app.sql("INSERT INTO pgboss.job (name, data) VALUES ('sweep-imports', '{}')");
      await app.runJobs();
    };
    await app.sql(
      "UPDATE import_batch SET finished_at = now() - interval '29 days', reviewed_at = now() - interval '29 days' WHERE department_id = $1",
      [departmentId],
    );
    await sweep();
    expect(await app.sql(chunks, [departmentId])).toEqual([{ n: 2 }]);
    await app.sql(
      "UPDATE import_batch SET finished_at = now() - interval '31 days', reviewed_at = now() - interval '31 days' WHERE department_id = $1",
      [departmentId],
    );
    await sweep();
    expect(await app.sql(chunks, [departmentId])).toEqual([{ n: 0 }]);
    expect((await desk.batch(done.id)).outcomeCounts.created).toBe(1);
    expect((await desk.client.execute("query ($id: ID!) { importBatch(id: $id) { id } }", { id: draft.id })).code).toBe(
      "NOT_FOUND",
    );
  });
});
