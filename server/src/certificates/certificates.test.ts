import { deflateSync, inflateSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { extractText, getDocumentProxy } from "unpdf";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let person: MadeUser;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  officer = await makeOfficer(app, departmentId, { firstName: "Olivia", lastName: "Fischer" });
  person = await makeUser(app, departmentId, { firstName: "Dana", lastName: "Núñez" });
});

interface Wish {
  className?: string;
  state?: string;
  recordedIn?: string;
  owner?: MadeUser;
}

async function complete({
  className = "Cardiac emergencies",
  state = "ACCEPTED",
  recordedIn,
  owner = person,
}: Wish = {}) {
  const id = newId();
  const [row] = await app.sql<{ code: Buffer }>(
    `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, capce_number, minutes, completed_on,
                             recorded_in, recorder_name, state)
     VALUES ($1, $2, $3, 'Metro Academy', 'LIVE', 'CAPCE', '26-METRO-F2-0142', 90, '2026-11-02', $4, 'Olivia Fischer', $5)
     RETURNING certificate_code AS code`,
    [owner.accountId, id, className, recordedIn ?? departmentId, state],
  );
  const code = row?.code.toString("base64url") ?? "";
  return { id, code, outside: encodeId("cpl", owner.accountId, id) };
}

const get = async (path: string, as: { accountId: string } | null) =>
  fetch(`${app.url}${path}`, { headers: as ? { cookie: await app.cookieOf(as) } : {} });
const pathOf = (user: MadeUser) => `/users/${encodeId("usr", user.departmentId, user.userId)}`;

async function textOf(answer: Response): Promise<{ pages: number; text: string }> {
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const { totalPages, text } = await extractText(pdf, { mergePages: true });
  return { pages: totalPages, text };
}

/** The pages' drawing instructions, unpacked. */
function contentOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/FlateDecode\n>>\nstream\n/g)].map(({ index, 0: head }) => index + head.length);
  return streams
    .map((from) => inflateSync(pdf.subarray(from, text.indexOf("\nendstream", from))).toString("latin1"))
    .join("\n");
}

describe("certificates", () => {
  test("[130] a PDF says name, class, hours, date, CAPCE number, provider, department, officer and where to check it", async () => {
    const { outside, code } = await complete();
    const answer = await get(`${pathOf(person)}/completions/${outside}/certificate.pdf`, officer);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toContain("Cardiac emergencies 2026-11-02.pdf");
    const { text, pages } = await textOf(answer);
    expect(pages).toBe(1);
    for (const part of [
      ...["Dana Núñez", "Cardiac emergencies", "Hours\n1.5\n", "2 Nov 2026", "26-METRO-F2-0142", "Metro Academy"],
      ...["Metro EMS", "Olivia Fischer", `/certificates/${code}`],
    ]) {
      expect(text).toContain(part);
    }
  });

  test("[130] names in any script are written with embedded fonts", async () => {
    const name = { firstName: "Łukasz Nguyễn", lastName: "Владимир" };
    const owner = await makeUser(app, departmentId, name);
    await complete({ owner, className: "王小明 김철수 心肺复苏" });
    const answer = await get(`${pathOf(owner)}/certificates.pdf`, officer);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { text } = await textOf(new Response(bytes));
    expect(text).toContain("Łukasz Nguyễn Владимир");
    // What no font is embedded for is drawn, and spelled for readers.
    expect(contentOf(bytes).includes("/ActualText")).toBe(true);
    const fonts = bytes.toString("latin1").match(/\/BaseFont \/[A-Z]{6}\+NotoSans/g) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    expect(bytes.includes("/BaseFont /Helvetica")).toBe(false);
  });

  test("[130] several come as one PDF or as an archive, the latest first; those named, or all", async () => {
    const [first] = [await complete({ className: "Airway" }), await complete({ className: "Trauma" })];
    const all = await textOf(await get(`${pathOf(person)}/certificates.pdf`, officer));
    expect(all.pages).toBe(2);
    const one = await textOf(await get(`${pathOf(person)}/certificates.pdf?completion=${first.outside}`, officer));
    expect(one).toMatchObject({ pages: 1, text: expect.stringContaining("Airway") });
    const form = new URLSearchParams([["completion", first.outside]]);
    const headers = { cookie: await app.cookieOf(officer) };
    const posted = await fetch(`${app.url}${pathOf(person)}/certificates.pdf`, { method: "POST", headers, body: form });
    expect(await textOf(posted)).toMatchObject({ pages: 1, text: expect.stringContaining("Airway") });
    const zipped = Buffer.from(await (await get(`${pathOf(person)}/certificates.zip`, officer)).arrayBuffer());
    expect(zipped.toString("latin1").match(/00[12] Dana .{3,9}ez (Airway|Trauma) 2026-11-02\.pdf/g)?.length).toBe(4);
  });

  test("[130] more than 200 in one file are refused", async () => {
    const body = new URLSearchParams(
      Array.from({ length: 201 }, (): [string, string] => ["completion", encodeId("cpl", person.accountId, newId())]),
    );
    const headers = { cookie: await app.cookieOf(person) };
    const answer = await fetch(`${app.url}/certificates.zip`, { method: "POST", headers, body });
    expect(await answer.json()).toMatchObject({ code: "INVALID_INPUT", message: "Name at most 200 completions." });
  });

  test("[130] so are more than 10,000 certificates and 600 files in a quarter of an hour, single ones too", async () => {
    const { outside } = await complete();
    await complete();
    const ask = (path: string) => get(path, person);
    const one = `/completions/${outside}/certificate.pdf`;
    const leave = (limit: string, points: number) =>
      app.sql("UPDATE rate_limit SET points = $2 WHERE key = $1 RETURNING key", [
        `${limit}:${person.accountId}`,
        points,
      ]);
    expect((await ask("/certificates.pdf")).status).toBe(200);
    expect(await app.sql("SELECT points FROM rate_limit WHERE key = $1", [`certificates:${person.accountId}`])).toEqual(
      [{ points: 2 }],
    );
    expect(await leave("certificates", 9_999)).toHaveLength(1);
    expect((await ask(one)).status).toBe(200);
    const refused = await ask(one);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining("Try again in") });
    await leave("certificates", 0);
    expect(await leave("certificate-files", 599)).toHaveLength(1);
    expect([(await ask(one)).status, (await ask(one)).status]).toEqual([200, 429]);
  });

  test("[130] an archive of a recording with more than 5,000 certificates is refused; PDFs go on to the last one", async () => {
    const recordingId = newId();
    await app.sql(
      `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, minutes, completed_on,
                               recorded_in, recorder_name, state, recording_id)
       SELECT $1, uuidv7(), 'Airway', 'Metro Academy', 'LIVE', 'CAPCE', 90, '2026-11-02', $2, 'Olivia Fischer', 'ACCEPTED', $3
         FROM generate_series(1, 5001)`,
      [person.accountId, departmentId, recordingId],
    );
    const path = `/recordings/${encodeId("rec", departmentId, recordingId)}/certificates`;
    const refused = await get(`${path}.zip`, officer);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      message: expect.stringContaining("at most 5,000 certificates, and these are more"),
    });
    expect((await textOf(await get(`${path}.pdf?part=26`, officer))).pages).toBe(1);
    expect((await get(`${path}.pdf?part=27`, officer)).status).toBe(404);
  });

  test("[101, 130] a person has own certificates, also of a department that removed them", async () => {
    const { outside } = await complete();
    await app.sql("UPDATE membership SET status = 'REMOVED' WHERE id = $1", [person.userId]);
    const own = await get(`/completions/${outside}/certificate.pdf`, person);
    expect((await textOf(own)).text).toContain("Metro EMS");
    expect((await get(`${pathOf(person)}/completions/${outside}/certificate.pdf`, officer)).status).toBe(404);
  });

  test("[130] nobody else gets one, and what does not count has none", async () => {
    const { outside } = await complete();
    const path = `${pathOf(person)}/completions/${outside}/certificate.pdf`;
    const stranger = await makeOfficer(app, await makeDepartment(app));
    expect((await get(path, stranger)).status).toBe(404);
    expect((await get(path, await makeUser(app, departmentId))).status).toBe(403);
    expect((await get(path, null)).status).toBe(401);
    const reported = await complete({ state: "REPORTED" });
    expect((await get(`/completions/${reported.outside}/certificate.pdf`, person)).status).toBe(404);
  });
});

const CHECK =
  "query ($code: String!) { certificateCheck(code: $code) { isValid personName className minutes completedOn } }";
const check = async (code: string) =>
  (await app.anonymous.execute<{ certificateCheck: unknown }>(CHECK, { code })).data?.certificateCheck;

describe("the public check of a certificate", () => {
  test("[T10] says valid, withdrawn after the completion is deleted, and valid again after it is restored", async () => {
    const { code, id } = await complete();
    const said = { personName: "Dana Núñez", className: "Cardiac emergencies", minutes: 90, completedOn: "2026-11-02" };
    expect(await check(code)).toEqual({ isValid: true, ...said });
    await app.sql("UPDATE completion SET deleted_at = now() WHERE id = $1", [id]);
    expect(await check(code)).toEqual({ isValid: false, ...said });
    await app.sql("UPDATE completion SET deleted_at = NULL WHERE id = $1", [id]);
    expect(await check(code)).toEqual({ isValid: true, ...said });
  });

  test("[T10] knows no other code, and none of what was only reported", async () => {
    const { code } = await complete({ state: "REPORTED" });
    expect(await check(code)).toBeNull();
    expect(await check("A".repeat(22))).toBeNull();
    expect(await check("' OR 1 = 1")).toBeNull();
  });

  test("[T10] guessing from one address ends after 60 in a quarter of an hour", async () => {
    await app.sql("DELETE FROM rate_limit");
    for (let n = 0; n < 60; n++) await check("A".repeat(22));
    expect((await app.anonymous.execute(CHECK, { code: "A".repeat(22) })).code).toBe("RATE_LIMITED");
    await app.sql("DELETE FROM rate_limit");
  });
});

const SET_LOGO =
  "mutation ($id: ID!, $file: Upload) { setDepartmentLogo(departmentId: $id, file: $file) { logoPath } }";

/** A PNG of one colour. */
function png(width: number, height: number, pixels = deflateSync(Buffer.alloc(height * (1 + width * 4)))): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const whole = Buffer.alloc(12 + data.length);
    whole.writeUInt32BE(data.length);
    whole.write(type, 4, "latin1");
    data.copy(whole, 8);
    return whole;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

/** The head of a JPEG, which says how large it is. */
function jpegOf(width: number, height: number): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xff, 0xd9]);
  head.writeUInt16BE(height, 11);
  head.writeUInt16BE(width, 13);
  return head;
}

/** Where the PDF writer would read broken pixels out of the header. */
function crafted(): Buffer {
  const good = png(2, 2);
  const hidden = Buffer.concat([Buffer.alloc(4), png(2, 2, Buffer.from("broken")).subarray(33)]);
  const header = Buffer.from(good.subarray(0, 33));
  header.writeUInt32BE(13 + hidden.length, 8);
  return Buffer.concat([header.subarray(0, 29), hidden, header.subarray(29), good.subarray(33)]);
}

describe("the department's picture on certificates", () => {
  const upload = async (bytes: Buffer | null, as: MadeUser) => {
    const client = await app.as(as);
    const variables = { id: encodeOwnId("dep", departmentId) };
    if (!bytes) return client.execute<{ setDepartmentLogo: object }>(SET_LOGO, variables);
    return client.upload<{ setDepartmentLogo: object }>(SET_LOGO, variables, {
      name: "logo.png",
      content: new Uint8Array(bytes),
    });
  };

  test("[130] an admin sets it and takes it away; it stands on the certificates", async () => {
    const admin = await makeAdmin(app, departmentId);
    const { outside } = await complete();
    const certificate = async () =>
      Buffer.from(await (await get(`${pathOf(person)}/completions/${outside}/certificate.pdf`, officer)).arrayBuffer());
    const logoPath = `/departments/${encodeOwnId("dep", departmentId)}/logo`;
    expect((await upload(png(40, 20), admin)).data).toEqual({ setDepartmentLogo: { logoPath } });
    expect((await certificate()).includes("/Subtype /Image")).toBe(true);
    expect((await get(logoPath, officer)).headers.get("content-type")).toBe("image/png");
    for (const largest of [png(1_000, 1_000), jpegOf(1_000, 20)]) {
      expect((await upload(largest, admin)).data).toEqual({ setDepartmentLogo: { logoPath } });
    }
    expect((await upload(null, admin)).data).toEqual({ setDepartmentLogo: { logoPath: null } });
    expect((await certificate()).includes("/Subtype /Image")).toBe(false);
  });

  test.each([
    ["text", Buffer.from("not a picture")],
    ["a PNG whose pixels are broken", png(40, 20, Buffer.from("broken"))],
    ["a PNG with too few pixels", png(40, 20, deflateSync(Buffer.alloc(10)))],
    ["a PNG that unpacks to more than it says", png(1, 1, deflateSync(Buffer.alloc(10_000_000)))],
    ["a PNG whose rows are written in no known way", png(2, 2, deflateSync(Buffer.alloc(18, 120)))],
    ["a PNG with a longer header, behind which another picture hides", crafted()],
    ["a PNG cut off", png(400, 200).subarray(0, 60)],
    ["a PNG of more than 1,000 pixels a side", png(1_001, 20)],
    ["a JPEG of more than 1,000 pixels a side", jpegOf(1_001, 20)],
    ["a JPEG without a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  ])("[130] %s is refused, with what to do", async (_case, bytes) => {
    const { code, errors } = await upload(bytes, await makeAdmin(app, departmentId));
    expect({ code, fields: errors?.[0]?.extensions?.fields }).toMatchObject({
      code: "INVALID_INPUT",
      fields: { file: expect.stringContaining("PNG") },
    });
  });

  test("[130] a picture of more than 512 KiB is refused, and so is an officer", async () => {
    const large = Buffer.concat([png(10, 10), Buffer.alloc(512 * 1024)]);
    expect((await upload(large, await makeAdmin(app, departmentId))).code).toBe("FILE_TOO_LARGE");
    expect((await upload(png(10, 10), officer)).code).toBe("FORBIDDEN");
  });
});
