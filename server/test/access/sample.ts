import { encodeId, encodeOwnId, newId } from "../../src/platform/ids.js";
import type { TestApp } from "../app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../factories.js";
import { type SampleIds, unknownIds } from "./sample-operation.js";

/** A department with an officer, a general user, and a row of each kind. */
export interface Sample {
  readonly departmentId: string;
  readonly officer: MadeUser;
  readonly general: MadeUser;
  readonly ids: SampleIds;
}

/** Makes a department in which there is one of everything. */
export async function makeSample(app: TestApp): Promise<Sample> {
  const departmentId = await makeDepartment(app);
  await makeAdmin(app, departmentId);
  const [officer, general] = [await makeOfficer(app, departmentId), await makeUser(app, departmentId)];
  const [groupId, location, batchId, visitId] = [
    await makeGroup(app, departmentId),
    await makeLocation(app, departmentId),
    newId(),
    newId(),
  ];
  const invitation = await makeInvitation(app, departmentId, { invitedBy: officer.accountId });
  await app.sql(
    `INSERT INTO import_batch (department_id, id, created_by, creator_name, file_name, byte_count, sha256, status)
     VALUES ($1, $2::uuid, $3, 'An officer', 'roster.csv', 1, sha256($2::uuid::text::bytea), 'REVIEW')`,
    [departmentId, batchId, officer.accountId],
  );
  await app.sql(
    `INSERT INTO support_visit (department_id, id, account_id, reason, expires_at) VALUES ($1, $2, $3, 'To see', now())`,
    [departmentId, visitId, officer.accountId],
  );
  const bulkActionId = newId();
  await app.sql(
    `INSERT INTO bulk_action (department_id, id, action, status, created_by, creator_name)
     VALUES ($1, $2, 'ARCHIVE', 'QUEUED', $3, 'An officer')`,
    [departmentId, bulkActionId, officer.accountId],
  );
  const tokenId = newId();
  await app.sql(
    `INSERT INTO api_token (department_id, id, name, secret_hash, scopes, created_by, creator_name, expires_at)
     VALUES ($1, $2, 'A partner', '', '{USERS_READ}', $3, 'An admin', now() + interval '1 day')`,
    [departmentId, tokenId, officer.accountId],
  );
  const viewId = newId();
  await app.sql(
    `INSERT INTO saved_view (department_id, id, owner_id, name, is_shared, state) VALUES ($1, $2, $3, 'A view', false, '{}')`,
    [departmentId, viewId, officer.accountId],
  );
  const planId = newId();
  await app.sql(
    `INSERT INTO training_plan (department_id, id, name, content, period_from, period_to)
     VALUES ($1, $2, 'A plan', '{"components": []}', '2026-01-01', '2027-12-31')`,
    [departmentId, planId],
  );
  const training = await makeTraining(app, departmentId, general);
  const ids: SampleIds = {
    ...unknownIds(),
    ...training,
    pln: encodeId("pln", departmentId, planId),
    viw: encodeId("viw", departmentId, viewId),
    tok: encodeId("tok", departmentId, tokenId),
    bka: encodeId("bka", departmentId, bulkActionId),
    acc: encodeOwnId("acc", general.accountId),
    dep: encodeOwnId("dep", departmentId),
    usr: encodeId("usr", departmentId, general.userId),
    inv: encodeId("inv", departmentId, invitation.id),
    imb: encodeId("imb", departmentId, batchId),
    grp: encodeId("grp", departmentId, groupId),
    loc: encodeId("loc", departmentId, location.id),
    vis: encodeId("vis", departmentId, visitId),
  };
  return { departmentId, officer, general, ids };
}

/** A course with licences, assigned to somebody who completed another. */
async function makeTraining(
  { sql }: TestApp,
  departmentId: string,
  { userId, accountId }: MadeUser,
): Promise<Pick<SampleIds, "crs" | "cas" | "cpl">> {
  const [courseId, assignmentId, completionId] = [newId(), newId(), newId()];
  await sql(
    `INSERT INTO course (department_id, id, name, provider, take_type, credit_type, minutes)
     VALUES ($1, $2, 'A course', 'A provider', 'LIVE', 'DEPARTMENT', 60)`,
    [departmentId, courseId],
  );
  await sql(`INSERT INTO licence_pool (department_id, course_id, course_department_id, total) VALUES ($1, $2, $1, 1)`, [
    departmentId,
    courseId,
  ]);
  await sql(
    `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id) VALUES ($1, $2, $3, $4, $1)`,
    [departmentId, assignmentId, userId, courseId],
  );
  await sql(
    `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, minutes, completed_on, recorded_in, state)
     VALUES ($1, $2, 'A class', 'A provider', 'LIVE', 'DEPARTMENT', 60, '2026-11-01', $3, 'REPORTED')`,
    [accountId, completionId, departmentId],
  );
  return {
    crs: encodeId("crs", departmentId, courseId),
    cas: encodeId("cas", departmentId, assignmentId),
    cpl: encodeId("cpl", accountId, completionId),
  };
}
