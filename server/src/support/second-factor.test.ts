import { expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeDepartment } from "../../test/factories.js";
import { codeOf, PASSWORD, TwoFactorDesk } from "../../test/two-factor.js";
import { encodeOwnId } from "../platform/ids.js";

const START = `mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "Asked by phone") { id } }`;
const FIND = "{ departmentsForSupport { name } }";
const CLOSE = `mutation ($id: ID!) { setDepartmentClosed(departmentId: $id, isClosed: true, reason: "Asked") }`;
const OPEN = "query ($id: ID!) { department(id: $id) { name } }";
const OFF = `mutation ($password: String!, $code: String!) { turnOffTwoFactor(currentPassword: $password, code: $code) }`;

const app = await startApp({ isDefaultRun: false });
const desk = new TwoFactorDesk(app);

test("in production support staff act without a second factor nowhere, and are told to set it up", async () => {
  const id = encodeOwnId("dep", await makeDepartment(app, { name: "Harbor Fire" }));
  const person = await desk.makePerson({ isSupport: true });
  const client = await app.as(person);
  expect(await desk.stateOf(client)).toMatchObject({ isOn: false, isRequired: true });
  for (const operation of [START, FIND, CLOSE]) {
    const { code, errors } = await client.execute(operation, { id });
    expect([code, errors[0]?.message]).toEqual(["FORBIDDEN", expect.stringContaining("two-factor")]);
  }
  const owner = await desk.setUp(person);
  expect((await owner.client.execute(START, { id })).errors).toEqual([]);
  expect((await owner.client.execute(OPEN, { id })).data).toEqual({ department: { name: "Harbor Fire" } });
  const again = await desk.enterCode(await desk.halfway(owner), codeOf(owner.secret));
  expect((await desk.browserAfter(again).execute(OPEN, { id })).code).toBeUndefined();

  await desk.forgetSteps(owner);
  await owner.client.execute(OFF, { password: PASSWORD, code: codeOf(owner.secret) });
  expect((await owner.client.execute(OPEN, { id })).code).toBe("NOT_FOUND");
  expect((await owner.client.execute(FIND)).code).toBe("FORBIDDEN");
});

test("nobody else has to have one", async () => {
  const client = await app.as(await desk.makePerson());
  expect(await desk.stateOf(client)).toMatchObject({ isOn: false, isRequired: false });
  expect((await client.execute(FIND)).errors[0]?.message).not.toContain("two-factor");
});
