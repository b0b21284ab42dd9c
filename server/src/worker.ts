import dataSource from "../../ormconfig.js";
import { jobs } from "./jobs.js";
import { ConfigError, readConfig, setConfig } from "./platform/config.js";
import { closeDatabase, openDatabase } from "./platform/database.js";
import { refuseUnfencedLogin } from "./platform/fence.js";
import { runUntilStopped } from "./platform/lifetime.js";
import { log } from "./platform/log.js";
import { openQueue } from "./platform/queue.js";
import { closeSmtp } from "./platform/smtp.js";
import { waitForDatabase } from "./platform/wait-for-database.js";

/** The job process, beside web processes with WORKER=off. It works on a shared database only. */
await runUntilStopped(async () => {
  const config = readConfig(process.env);
  if (!config.database) throw new ConfigError(["DATABASE_URL is required for a worker of its own."]);
  setConfig(config);
  await waitForDatabase(config.database.url);
  await openDatabase(dataSource, config.database.url, config.databasePool);
  await refuseUnfencedLogin();
  const queue = await openQueue(config.database.url, jobs);
  await queue.work();
  log.info("The worker runs.");
  return async () => {
    await queue.stop();
    closeSmtp();
    await closeDatabase();
  };
});
