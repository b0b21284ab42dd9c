import { join } from "node:path";
import type { Router } from "express";
import dataSource from "../../ormconfig.js";
import { demoSignIns } from "./demo/sign-ins.js";
import { jobs } from "./jobs.js";
import { mailSamplePages } from "./outbox/mail-samples.routes.js";
import { type Config, readConfig, setConfig } from "./platform/config.js";
import { claimDataFolder, type DataFolder } from "./platform/data-folder.js";
import { closeDatabase, openDatabase } from "./platform/database.js";
import type { MailCatcher } from "./platform/embedded/mail-catcher.js";
import { mailPages } from "./platform/embedded/mail-pages.js";
import { type Postgres, startPostgres } from "./platform/embedded/postgres.js";
import { provisionDatabase } from "./platform/embedded/provision.js";
import { refuseTakenPort } from "./platform/http/server.js";
import { log } from "./platform/log.js";
import { migrate } from "./platform/migrate.js";
import { prepareQueue } from "./platform/queue.js";
import { waitForDatabase } from "./platform/wait-for-database.js";

// What only the default run needs is loaded by it alone: nodes of a real one start sooner and are smaller.
const catchMails = async (folder: string): Promise<MailCatcher> =>
  (await import("./platform/embedded/mail-catcher.js")).startMailCatcher(folder);
const loadDemoData = async (): Promise<void> => (await import("./demo/load-demo-data.js")).loadDemoData();

/** What stands around the app of this process. */
export interface PreparedRun {
  readonly config: Config;
  readonly routers: readonly Router[];
  /** Says in one line where Muster is and who may sign in. */
  announce(port: number): void;
  stop(): Promise<void>;
}

/** Reads the configuration and gets ready what it asks for: own PostgreSQL, mail catcher, migrations, demo data. */
export async function prepareRun(environment: NodeJS.ProcessEnv): Promise<PreparedRun> {
  const wanted = readConfig(environment);
  await refuseTakenPort(wanted.port, wanted.host);
  const folder = claimDataFolder(wanted.dataDir);
  process.env.TMPDIR = folder.spool;
  const own: { postgres?: Postgres; catcher?: MailCatcher } = {};
  const stop = async (): Promise<void> => {
    await own.catcher?.stop();
    await own.postgres?.stop();
    folder.release();
  };
  try {
    if (!wanted.database) own.postgres = await startPostgres(join(folder.path, "postgres"), { restart: true });
    if (!wanted.smtpUrl) own.catcher = await catchMails(join(folder.path, "mails"));
    const config = await complete(wanted, folder, own);
    setConfig(config);
    if (config.database) await waitForDatabase(config.database.url);
    await migrateIfOwner(config);
    if (config.isDemo) await loadDemo(config);
    const routers = own.catcher ? [mailSamplePages(), mailPages(own.catcher)] : [];
    return { config, routers, announce: () => announce(config), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function migrateIfOwner({ database }: Config): Promise<void> {
  if (!database?.ownerUrl) return;
  const { url, ownerUrl } = database;
  await migrate(dataSource, { url, ownerUrl }, () => prepareQueue(ownerUrl, jobs));
}

async function complete(
  config: Config,
  folder: DataFolder,
  own: { postgres?: Postgres; catcher?: MailCatcher },
): Promise<Config> {
  return {
    ...config,
    database: own.postgres ? await provisionDatabase(own.postgres, "muster") : config.database,
    smtpUrl: own.catcher?.url ?? config.smtpUrl,
    secret: config.secret || folder.keptSecret(),
  };
}

async function loadDemo(config: Config): Promise<void> {
  if (!config.database) return;
  await openDatabase(dataSource, config.database.url, config.databasePool);
  try {
    await loadDemoData();
  } finally {
    await closeDatabase();
  }
}

function announce(config: Config): void {
  const url = config.publicUrl.href.replace(/\/$/, "");
  log.info(`Muster is at ${url}`);
  if (!config.isDefaultRun) return;
  const [first] = demoSignIns;
  const people = demoSignIns.map(({ role, email }) => `${role} ${email}`).join(", ");
  const signIns = config.isDemo && first ? ` Sign in as ${people}; password ${first.password}.` : "";
  process.stdout.write(`Muster is at ${url} (mails: ${url}/mail, API: ${url}/graphiql).${signIns}\n`);
}
