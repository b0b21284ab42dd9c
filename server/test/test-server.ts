import { readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import dataSource from "../../ormconfig.js";
import { jobs } from "../src/jobs.js";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { stopOrphan } from "../src/platform/embedded/orphan.js";
import { startPostgres } from "../src/platform/embedded/postgres.js";
import { type DatabaseUrls, provisionDatabase } from "../src/platform/embedded/provision.js";
import { migrate } from "../src/platform/migrate.js";
import { isRunning } from "../src/platform/process.js";
import { prepareQueue } from "../src/platform/queue.js";
import { makeTemporaryFolder } from "./temporary-folder.js";

/** What the test files are told. */
export interface TestServerAddresses extends DatabaseUrls {
  readonly superuserUrl: string;
}

export const TEMPLATE = "muster_template";
const FOLDER = /^muster-test-(\d+)-/;

/** Starts a PostgreSQL without regard for power cuts, and migrates the template in it. */
export async function startTestServer(): Promise<{ addresses: TestServerAddresses; stop(): Promise<void> }> {
  await removeLeftOvers();
  const all = makeTemporaryFolder(`muster-test-${process.pid}-`);
  process.env.MUSTER_TEST_FOLDER = all;
  const folder = join(all, "postgres");
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "400" };
  const postgres = await startPostgres(folder, { settings });
  const stop = async (): Promise<void> => {
    await postgres.stop("SIGQUIT");
    removeCluster(folder);
    removeCluster(all);
  };
  try {
    const urls = await provisionDatabase(postgres, TEMPLATE);
    await migrate(dataSource, urls, (ownerUrl) => prepareQueue(ownerUrl, jobs));
    return { addresses: { ...urls, superuserUrl: postgres.superuserUrl(TEMPLATE) }, stop };
  } catch (error) {
    await stop(); // a running PostgreSQL would keep Jest alive
    throw error;
  }
}

/** A test run of ours that was killed leaves its folder and the servers in it. */
async function removeLeftOvers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(FOLDER.exec(name)?.[1] ?? 0);
    const folder = join(tmpdir(), name);
    if (!pid || isRunning(pid) || statSync(folder).uid !== process.getuid?.()) continue;
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (basename(file) === "postmaster.pid") await stopOrphan(dirname(join(folder, file)));
    }
    removeCluster(folder);
  }
}
