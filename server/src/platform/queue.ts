import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type Job as BossJob, type Queue as BossQueue, PgBoss } from "pg-boss";
import type { z } from "zod";
import { log } from "./log.js";
import type { Tx } from "./tx.js";

/** What a running job is told besides its payload. */
export interface Run {
  /** Aborted when the process is asked to stop: long work throws then, and goes on at the next start. */
  readonly signal: AbortSignal;
}

/** A kind of job, as the workers see it. */
export interface AnyJob {
  readonly name: string;
  readonly options: JobOptions;
  perform(payload: unknown, run: Run): Promise<void>;
}

/** A kind of job. The truth is in tenant rows, a job is only a wake-up: running it twice changes nothing. */
export interface Job<Payload extends object> extends AnyJob {
  check(payload: Payload): object;
}

export interface JobOptions {
  /** How many run at once in one process (1). */
  readonly concurrency?: number;
  /** Starts it by itself, on one node of all, at least this often; its payload is then empty. */
  readonly everySeconds?: number;
}

/** Declares a kind of job; the payload is checked where it is sent and where it arrives. */
export const defineJob = <Payload extends object>(
  name: string,
  payload: z.ZodType<Payload>,
  handler: (payload: Payload, run: Run) => Promise<unknown>,
  options: JobOptions = {},
): Job<Payload> => ({
  name,
  options,
  check: (value) => payload.parse(value),
  perform: async (value, run) => void (await handler(payload.parse(value), run)),
});

const SCHEMA = "pgboss";

// A worker that was killed is noticed after 10 s without heartbeat, and its job starts again at once.
const QUEUE: Omit<BossQueue, "name"> = {
  policy: "stately",
  notify: true,
  heartbeatSeconds: 10,
  expireInSeconds: 23 * 60 * 60,
  retryLimit: 100,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 24 * 60 * 60,
};

/** Makes the queues' tables, as the database's owner; the application only reads and writes them. */
export async function prepareQueue(ownerUrl: string, jobs: readonly AnyJob[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false, max: 2 });
  boss.on("error", (error) => log.error({ err: error }, "queue"));
  await boss.start();
  try {
    for (const { name } of jobs) {
      const { policy: _fixed, ...changeable } = QUEUE;
      if (await boss.getQueue(name)) await boss.updateQueue(name, changeable);
      else await boss.createQueue(name, QUEUE);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`
    GRANT USAGE ON SCHEMA ${SCHEMA} TO muster_app, muster_system;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO muster_app, muster_system;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO muster_app, muster_system;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO muster_app, muster_system`);
  await owner.end();
}

/** The queue of a process. */
export interface Queue {
  /** Runs the jobs here until `stop`. */
  work(): Promise<void>;
  /** Runs what is due, and what that starts, until nothing is left; answers with the number of jobs. */
  runDue(): Promise<number>;
  /** Waits for running jobs, up to 25 s. */
  stop(): Promise<void>;
}

let sender: PgBoss | undefined;

/** Connects to the queue; while the database is away it keeps trying. */
export async function openQueue(url: string, jobs: readonly AnyJob[], { isWorker = true } = {}): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    application_name: "muster-queue",
    max: 4,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    schedule: false,
    supervise: isWorker,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    useListenNotify: isWorker,
  });
  boss.on("error", (error) => log.warn({ err: error }, "queue"));
  await startWithPatience(boss);
  sender ??= boss;
  const stopping = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  return {
    work: async () => {
      for (const job of jobs) {
        await listen(boss, job, stopping.signal);
        if (job.options.everySeconds) timers.push(repeat(boss, job, job.options.everySeconds));
      }
    },
    runDue: () => runDue(boss, jobs, stopping.signal),
    stop: async () => {
      stopping.abort();
      for (const timer of timers) clearInterval(timer);
      if (sender === boss) sender = undefined;
      await boss.stop({ graceful: isWorker, timeout: 25_000 });
    },
  };
}

/**
 * Wakes a job with the transaction: it starts when the transaction is committed, and never when it is rolled back.
 * Of one `singletonKey` one runs and one waits; more are dropped, as the one that waits will see the same rows.
 */
export async function enqueue<Payload extends object>(
  tx: Tx,
  job: Job<Payload>,
  payload: Payload,
  options: { singletonKey?: string; startAfter?: Date } = {},
): Promise<void> {
  if (!sender) throw new Error("The queue is not open yet.");
  const db = { executeSql: async (text: string, values?: unknown[]) => tx.client.query(text, values) };
  await sender.send(job.name, job.check(payload), { ...options, db });
}

async function startWithPatience(boss: PgBoss): Promise<void> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      await boss.start();
      return;
    } catch (error) {
      log.warn({ err: error }, "The queue cannot reach the database; trying again.");
      await boss.stop({ graceful: false, close: false });
      await sleep(wait);
    }
  }
}

async function listen(boss: PgBoss, job: AnyJob, stopping: AbortSignal): Promise<void> {
  await boss.work<object>(
    job.name,
    {
      batchSize: 1, // one throw would fail a whole batch
      localConcurrency: job.options.concurrency ?? 1,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 2,
    },
    async ([one]) => {
      if (one) await run(job, one, stopping);
    },
  );
}

async function run(job: AnyJob, one: BossJob<object>, stopping: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([one.signal, stopping].filter((each) => each !== undefined));
  try {
    await job.perform(one.data, { signal });
  } catch (error) {
    if (!stopping.aborted)
      log.error({ err: error, job: job.name, id: one.id }, "A job failed and will be tried again.");
    throw error;
  }
}

/** One wake-up waits at most, however many nodes ask for it. */
function repeat(boss: PgBoss, job: AnyJob, seconds: number): NodeJS.Timeout {
  const send = (): Promise<unknown> =>
    boss.send(job.name, {}, { singletonKey: "every" }).catch((error) => log.warn({ err: error }, "queue"));
  void send();
  return setInterval(send, seconds * 1000);
}

async function runDue(boss: PgBoss, jobs: readonly AnyJob[], stopping: AbortSignal): Promise<number> {
  let count = 0;
  for (let found = true; found; ) {
    found = false;
    for (const job of jobs) {
      const [one] = await boss.fetch<object>(job.name);
      if (!one) continue;
      found = true;
      count++;
      try {
        await run(job, one, stopping);
        await boss.complete(job.name, one.id);
      } catch (error) {
        await boss.fail(job.name, one.id, { message: String(error) });
        throw error;
      }
    }
  }
  return count;
}
