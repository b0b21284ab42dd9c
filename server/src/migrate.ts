import dataSource from "../../ormconfig.js";
import { jobs } from "./jobs.js";
import { ConfigError, readConfig } from "./platform/config.js";
import { log } from "./platform/log.js";
import { migrate } from "./platform/migrate.js";
import { prepareQueue } from "./platform/queue.js";

/** `npm run migrate`: brings the database of DATABASE_OWNER_URL up to date, and gives DATABASE_URL's login its rights. */
try {
  const { database } = readConfig(process.env);
  if (!database?.ownerUrl) throw new ConfigError(["DATABASE_URL and DATABASE_OWNER_URL are required to migrate."]);
  const { url, ownerUrl } = database;
  await migrate(dataSource, { url, ownerUrl }, () => prepareQueue(ownerUrl, jobs));
  log.info("The database is up to date.");
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, "The database could not be migrated.");
  process.exitCode = 1;
}
