import { join } from "node:path";
import dataSource from "../../../ormconfig.js";
import { resetTwoFactor } from "../accounts/reset-two-factor.js";
import { isEmailAddress } from "../invitations/address-list.rules.js";
import { type Config, ConfigError, readConfig, setConfig } from "../platform/config.js";
import { closeDatabase, openDatabase } from "../platform/database.js";
import { provisionDatabase } from "../platform/embedded/provision.js";
import { findRunningPostgres } from "../platform/embedded/running.js";
import { encodeOwnId } from "../platform/ids.js";
import { createDepartment } from "./create-department.js";
import { createSupport } from "./create-support.js";
import type { PersonWish } from "./named-account.js";

const USAGE = `Use:
  npm run admin -- create-support EMAIL [FIRST_NAME LAST_NAME]
  npm run admin -- create-department NAME ADMIN_EMAIL [FIRST_NAME LAST_NAME]
  npm run admin -- reset-two-factor EMAIL_OR_LOGIN_ID`;

/** What whoever runs the server does at the command line; what goes wrong is one sentence. */
async function main([command, ...words]: readonly string[]): Promise<void> {
  const run = COMMANDS[command ?? ""];
  if (!run) throw new ConfigError([USAGE]);
  const config = readConfig(process.env);
  setConfig(config);
  await openDatabase(dataSource, await databaseUrl(config), 2);
  try {
    for (const line of await run(words)) console.log(line);
  } finally {
    await closeDatabase();
  }
}

const COMMANDS: Record<string, (words: readonly string[]) => Promise<string[]>> = {
  "create-support": async ([email, ...names]) => {
    const person = personOf(email, names, "Support");
    const { link } = await createSupport(person);
    return [`${person.email} is support staff now.`, howToSignIn(link)];
  },
  "create-department": async ([name, email, ...names]) => {
    const title = name?.trim() ?? "";
    if (!title || title.length > 200) throw new ConfigError([USAGE]);
    const admin = personOf(email, names, "Admin");
    const { departmentId, link } = await createDepartment(title, admin);
    const id = encodeOwnId("dep", departmentId);
    return [`${title} (${id}) was made, with ${admin.email} as its admin.`, howToSignIn(link)];
  },
  "reset-two-factor": async ([signInName]) => {
    if (!signInName?.trim()) throw new ConfigError([USAGE]);
    const name = signInName.trim();
    switch (await resetTwoFactor(name)) {
      case "UNKNOWN":
        throw new ConfigError([`Nobody signs in as "${name}".`]);
      case "WAS_OFF":
        return [`Two-factor sign-in of ${name} is off already.`];
      case "RESET":
        return [`Two-factor sign-in of ${name} is off now, and they are signed out everywhere. A mail tells them.`];
    }
  },
};

const howToSignIn = (link: string | null): string =>
  link
    ? `Set a password with this link, once, within 7 days: ${link}`
    : "They sign in with the password that they have.";

function personOf(email: string | undefined, [firstName, ...lastNames]: string[], lastName: string): PersonWish {
  if (!email || !isEmailAddress(email)) throw new ConfigError([`"${email ?? ""}" is no e-mail address.\n${USAGE}`]);
  return {
    email,
    firstName: firstName ?? email.split("@", 1)[0] ?? email,
    lastName: lastNames.join(" ") || lastName,
  };
}

/** In the default run, the server that a running Muster has started. */
async function databaseUrl(config: Config): Promise<string> {
  if (config.database) return config.database.url;
  const postgres = findRunningPostgres(join(config.dataDir, "postgres"));
  if (postgres) return (await provisionDatabase(postgres, "muster")).url;
  throw new ConfigError([`Muster does not run on ${config.dataDir}: start it first (npm start), or set DATABASE_URL.`]);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
