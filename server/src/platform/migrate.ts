import { Client, escapeIdentifier } from "pg";
import { DataSource } from "typeorm";
import type { DatabaseUrls } from "./embedded/provision.js";

const MIGRATION_LOCK = 2_026_112_201;

/** Which rights the application's login holds by itself, and which it takes on for a statement. */
const GROUP_ROLES = { muster_app: true, muster_account: false, muster_system: false } as const;

/**
 * Brings the database up to date as its owner. Several processes may start at once: the second waits. Each
 * migration is one transaction, so that an interrupted one leaves nothing behind and runs again at the next start.
 */
export async function migrate(
  dataSource: DataSource,
  { url, ownerUrl }: DatabaseUrls,
  alsoPrepare: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const lock = new Client({ connectionString: ownerUrl, application_name: "muster-migrate" });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await runMigrations(dataSource, ownerUrl);
    await alsoPrepare(ownerUrl);
    await grantToLogin(lock, decodeURIComponent(new URL(url).username));
  } finally {
    await lock.end();
  }
}

async function runMigrations(dataSource: DataSource, ownerUrl: string): Promise<void> {
  const owner = new DataSource({ ...dataSource.options, url: ownerUrl } as DataSource["options"]);
  await owner.initialize();
  try {
    await owner.runMigrations({ transaction: "each" });
  } finally {
    await owner.destroy();
  }
}

/** The login owns nothing: it holds the application's rights, and may take on the other two. */
async function grantToLogin(owner: Client, login: string): Promise<void> {
  const { rows } = await owner.query<{ role: string }>(
    `SELECT r.rolname AS role FROM pg_auth_members m
       JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member WHERE l.rolname = $1`,
    [login],
  );
  for (const [role, inherit] of Object.entries(GROUP_ROLES)) {
    if (rows.some((row) => row.role === role)) continue;
    await owner.query(`GRANT ${role} TO ${escapeIdentifier(login)} WITH INHERIT ${inherit}, SET TRUE`);
  }
}
