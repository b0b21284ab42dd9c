import { expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeDepartment } from "../../test/factories.js";
import { forgetJoining } from "./forget-joining.job.js";

const app = await startApp();

test("registrations of people who never came, and old idempotency keys, are deleted in every department", async () => {
  for (const days of [29, 31]) {
    const departmentId = await makeDepartment(app);
    await app.sql(
      `WITH link AS (
         INSERT INTO invitation_link (department_id, id, token_hash, created_by, creator_name, expires_at)
         VALUES ($1, uuidv7(), 'x', $1, 'Officer', now()) RETURNING id)
       INSERT INTO registration (department_id, id, link_id, email, first_name, last_name, token_hash, expires_at)
       SELECT $1, uuidv7(), id, 'a@x.org', 'A', 'B', 'y', now() - $2 * interval '1 day' FROM link`,
      [departmentId, days],
    );
    await app.sql(
      `INSERT INTO idempotency_key (department_id, key, input_hash, answer, created_at)
       VALUES ($1, 'inviteUsers k', 'x', '[]', now() - $2 * interval '1 hour')`,
      [departmentId, days - 6],
    );
  }
  await forgetJoining.perform({}, { signal: AbortSignal.timeout(10_000) });
  expect(await app.sql("SELECT count(*)::int AS n FROM registration")).toEqual([{ n: 1 }]);
  expect(await app.sql("SELECT count(*)::int AS n FROM idempotency_key")).toEqual([{ n: 1 }]);
});
