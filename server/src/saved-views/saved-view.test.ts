import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { makeAdmin, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const FIELDS = "id name isShared isOwn viewerCanEdit statuses roles groupIds search sort direction columns density";
const CREATE = `mutation ($id: ID!, $input: SavedViewInput!) { createSavedView(departmentId: $id, input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($viewId: ID!, $input: SavedViewInput!) { updateSavedView(viewId: $viewId, input: $input) { ${FIELDS} } }`;
const DELETE = `mutation ($viewId: ID!) { deleteSavedView(viewId: $viewId) }`;
const LIST = `query ($id: ID!) { department(id: $id) { savedViews { ${FIELDS} } } }`;

interface View {
  id: string;
  name: string;
}

let app: TestApp;
let departmentId: string;
let id: string;
let asAdmin: GraphqlClient;
let asOfficer: GraphqlClient;
let asOther: GraphqlClient;

const create = async (client: GraphqlClient, input: object) => {
  const { data, errors, code } = await client.execute<{ createSavedView: View }>(CREATE, { id, input });
  return { view: data?.createSavedView, errors, code };
};
const names = async (client: GraphqlClient) =>
  (await client.execute<{ department: { savedViews: View[] } }>(LIST, { id })).data?.department.savedViews.map(
    ({ name }) => name,
  );

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  asAdmin = await app.as(await makeAdmin(app, departmentId));
  asOfficer = await app.as(await makeOfficer(app, departmentId));
  asOther = await app.as(await makeOfficer(app, departmentId));
});

describe("saved views", () => {
  test("[T13] filters, sort, columns and density come back as they were saved", async () => {
    const groupIds = [encodeId("grp", departmentId, await makeGroup(app, departmentId))];
    const input = {
      statuses: ["INACTIVE"],
      roles: ["ADMIN"],
      groupIds,
      search: "smith",
      sort: "EMPLOYEE_ID",
      direction: "DESC",
      columns: ["name", "phone"],
      density: "COMPACT",
    };
    const { view } = await create(asOfficer, { name: "On leave", ...input });
    expect(view).toEqual({
      ...input,
      name: "On leave",
      isShared: false,
      isOwn: true,
      viewerCanEdit: true,
      id: expect.stringMatching(/^viw_/),
    });
  });

  test("[T13] one's own is one's own; a shared one is seen by all officers", async () => {
    const own = await create(asOfficer, { name: "Mine" });
    await create(asOfficer, { name: "Ours", isShared: true });
    expect(await names(asOfficer)).toEqual(["Mine", "Ours"]);
    expect(await names(asOther)).toEqual(["Ours"]);
    expect((await asOther.execute(DELETE, { viewId: own.view?.id })).code).toBe("NOT_FOUND");
    expect((await asAdmin.execute(DELETE, { viewId: own.view?.id })).code).toBe("NOT_FOUND");
  });

  test("[T13] whoever saved it, and for shared ones an admin, changes and deletes it", async () => {
    const { view } = await create(asOfficer, { name: "Ours", isShared: true });
    expect((await asOther.execute(UPDATE, { viewId: view?.id, input: { name: "Theirs" } })).code).toBe("FORBIDDEN");
    expect(
      (await asOfficer.execute(UPDATE, { viewId: view?.id, input: { name: "Ours now", isShared: true } })).code,
    ).toBeUndefined();
    expect(await names(asOther)).toEqual(["Ours now"]);
    expect((await asAdmin.execute(DELETE, { viewId: view?.id })).data).toEqual({ deleteSavedView: true });
    expect(await names(asOfficer)).toEqual([]);
  });

  test("[T13] another department's groups, a blank name and general users are refused", async () => {
    const elsewhere = await makeDepartment(app);
    const groupIds = [encodeId("grp", elsewhere, await makeGroup(app, elsewhere))];
    expect((await create(asOfficer, { name: "Spy", groupIds })).code).toBe("NOT_FOUND");
    expect((await create(asOfficer, { name: " " })).code).toBe("INVALID_INPUT");
    expect((await create(await app.as(await makeUser(app, departmentId)), { name: "Mine" })).code).toBe("FORBIDDEN");
  });
});
