import { createHash } from "node:crypto";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { Postgres } from "./postgres.js";

/** The two addresses of one database: the application's, and the owner's for migrations. */
export interface DatabaseUrls {
  readonly url: string;
  readonly ownerUrl: string;
}

const OWNER = "muster_owner";
const LOGIN = "muster_login";

/** Makes the database and its two roles on our own server, where they are missing. */
export async function provisionDatabase(postgres: Pick<Postgres, "superuserUrl">, name: string): Promise<DatabaseUrls> {
  const superuser = new URL(postgres.superuserUrl("postgres"));
  const client = new Client({ connectionString: superuser.href });
  await client.connect();
  try {
    const passwordOf = (role: string): string =>
      createHash("sha256").update(`${role} ${superuser.password}`).digest("base64url");
    await ensureRole(client, OWNER, "LOGIN CREATEROLE", passwordOf(OWNER));
    await ensureRole(client, LOGIN, "LOGIN", passwordOf(LOGIN));
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${OWNER}`);
    const urlOf = (role: string): string =>
      Object.assign(new URL(superuser), { username: role, password: passwordOf(role), pathname: `/${name}` }).href;
    return { url: urlOf(LOGIN), ownerUrl: urlOf(OWNER) };
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, role: string, rights: string, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount ? "ALTER" : "CREATE";
  await client.query(`${verb} ROLE ${role} WITH ${rights} PASSWORD ${escapeLiteral(password)}`);
}
