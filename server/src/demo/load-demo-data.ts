import { hashPassword } from "../accounts/password.js";
import { Role, UserStatus } from "../platform/actor.js";
import { config } from "../platform/config.js";
import { newId } from "../platform/ids.js";
import { acrossDepartments, asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges } from "../users/counts.js";
import { demoDepartments } from "./departments.js";
import { type DepartmentShape, type GeneratedPerson, people } from "./people.js";
import { type DemoPerson, demoSignIns } from "./sign-ins.js";
import { departmentIdOf, writeDepartment } from "./write-department.js";
import { writeImports } from "./write-imports.js";
import { writeInvitations } from "./write-invitations.js";
import { writePlans } from "./write-plans.js";
import { writeSharedCourses, writeTraining } from "./write-training.js";

/**
 * Fills the empty database of the default run with three departments and the people to try them as, all or
 * nothing. Does nothing where a department exists already.
 */
export async function loadDemoData(now = new Date()): Promise<void> {
  if (!config().isDefaultRun) throw new Error("Demo data is refused with DATABASE_URL: its password is published.");
  if (await hasDepartments()) return;
  const [small, county, metro] = demoDepartments(now);
  const passwordHash = await hashPassword(demoSignIns[0].password);
  await asSystem(departmentIdOf(small), async (tx) => {
    const [officer, admin, user] = await addAccounts(tx, passwordHash);
    await writeSharedCourses(tx, now);
    await addDepartment(tx, small, [], [[admin, Role.ADMIN]]);
    await addDepartment(tx, county, everyNth(small, 8), [
      [officer, Role.TRAINING_OFFICER],
      [admin, Role.ADMIN],
      [user, Role.GENERAL_USER],
    ]);
    await addDepartment(tx, metro, everyNth(county, 20), [[officer, Role.TRAINING_OFFICER]]);
  });
}

const hasDepartments = (): Promise<boolean> =>
  acrossDepartments(async (tx) => (await tx.query("SELECT FROM department LIMIT 1")).length > 0);

/** An account to sign in with. */
export interface DemoAccount extends DemoPerson {
  readonly accountId: string;
}

const ADD_ACCOUNT = `
  INSERT INTO account (id, email, first_name, last_name, phone, password_hash, email_verified_at, support)
  VALUES ($1, $2, $3, $4, '615-555-0100', $5, now(), $6)`;

async function addAccounts(tx: Tx, passwordHash: string): Promise<[DemoAccount, DemoAccount, DemoAccount]> {
  const [officer, admin, user, support] = demoSignIns;
  const add = async (person: DemoPerson): Promise<DemoAccount> => {
    const accountId = newId();
    const { email, firstName, lastName } = person;
    await tx.query(ADD_ACCOUNT, [accountId, email, firstName, lastName, passwordHash, person === support]);
    return { ...person, accountId };
  };
  await add(support);
  return [await add(officer), await add(admin), await add(user)];
}

async function addDepartment(
  tx: Tx,
  shape: DepartmentShape,
  guests: readonly GeneratedPerson[],
  known: readonly (readonly [DemoAccount, Role])[],
): Promise<void> {
  await tx.switchTo(departmentIdOf(shape));
  await writeDepartment(tx, shape, guests);
  for (const [account, role] of known) await addUser(tx, account.accountId, role);
  const inviter = known[0]?.[0];
  if (inviter) {
    await writeInvitations(tx, shape, inviter);
    await writeImports(tx, shape, inviter);
  }
  const classesEach = shape.userCount > 1_000 ? 6 : 34; // the first start is waited for
  await writeTraining(tx, shape, { classesEach, recorder: inviter ?? null });
  await writePlans(tx, shape.now, inviter ?? null);
  await applyCountChanges(
    tx,
    known.map(([, role]) => ({ role, status: UserStatus.ACTIVE, n: 1 })),
  );
}

const ADD_USER = `
  INSERT INTO membership (department_id, id, account_id, role, status, employee_id, first_name, last_name, email, phone,
                          approved_at, notified_at)
  SELECT $1, $2, a.id, $4, 'ACTIVE', NULL, a.first_name, a.last_name, a.email, a.phone, now(), now()
    FROM account a WHERE a.id = $3`;

async function addUser(tx: Tx, accountId: string, role: Role): Promise<void> {
  await tx.query(ADD_USER, [tx.departmentId, newId(), accountId, role]);
  await tx.query("UPDATE account SET department_count = department_count + 1 WHERE id = $1", [accountId]);
}

/** Some people of one department, who will belong to another as well: with an id of their own there. */
function everyNth(shape: DepartmentShape, n: number): GeneratedPerson[] {
  const all = [...people(shape)];
  return all
    .filter((_, index) => index % n === 0)
    .map((person) => ({ ...person, userId: newId(), employeeId: null, role: Role.GENERAL_USER }));
}
