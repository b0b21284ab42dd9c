import { rmSync } from "node:fs";
import { afterAll } from "@jest/globals";
import { startSession } from "../src/accounts/session.service.js";
import { startApp as startMuster } from "../src/app.js";
import { type Config, readConfig } from "../src/platform/config.js";
import { type CaughtMail, startMailCatcher } from "../src/platform/embedded/mail-catcher.js";
import { sessionCookie } from "../src/platform/http/session-cookie.js";
import { onPlatform } from "../src/platform/transaction.js";
import { freePort } from "./free-port.js";
import { GraphqlClient } from "./graphql-client.js";
import { makeTemporaryFolder } from "./temporary-folder.js";
import { cloneDatabase, type TestDatabase } from "./test-database.js";

/** A mail that somebody got. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly from: string;
  readonly replyTo: string | undefined;
  readonly messageId: string;
  /** By name, in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** The addresses that the text names. */
  readonly links: readonly string[];
}

/** The whole product, on a database of its own, over real HTTP and real SMTP. */
export interface TestApp {
  readonly url: string;
  readonly database: TestDatabase;
  readonly anonymous: GraphqlClient;
  /** Somebody signed in, without the sign-in page. */
  as(account: string | { readonly accountId: string }): Promise<GraphqlClient>;
  /** The session cookie of somebody signed in, as `name=token`. */
  cookieOf(account: string | { readonly accountId: string }): Promise<string>;
  /** Runs the jobs that are due, and what they start, until none is left. */
  runJobs(): Promise<number>;
  /** The mails so far, oldest first. */
  mails(): Promise<ReceivedMail[]>;
  clearMails(): void;
  /** Runs a statement past row-level security. */
  sql: TestDatabase["sql"];
}

const running: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** Starts the product for this test file; it stops after the last test. */
export async function startApp(overrides: Partial<Config> = {}): Promise<TestApp> {
  const folder = makeTemporaryFolder("app-");
  const [database, catcher, port] = await Promise.all([cloneDatabase(), startMailCatcher(folder), freePort()]);
  process.env.TMPDIR = folder;
  const app = await startMuster({
    ...readConfig({ PORT: String(port), SECRET: "a secret that only the tests know", LOG_LEVEL: "silent" }),
    database,
    dataDir: folder,
    databasePool: 8,
    smtpUrl: catcher.url,
    mailFrom: "Muster <muster@example.org>",
    isWorker: false,
    isDemo: false,
    ...overrides,
  });
  running.push(async () => {
    await app.stop();
    await catcher.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://localhost:${port}`;
  const cookieOf: TestApp["cookieOf"] = async (account) => {
    const id = typeof account === "string" ? account : account.accountId;
    const { token } = await onPlatform((tx) => startSession(tx, id, { address: "127.0.0.1", userAgent: "Tests" }));
    return sessionCookie(token).split(";", 1)[0] ?? "";
  };
  return {
    url,
    database,
    anonymous: new GraphqlClient(url, undefined),
    as: async (account) => new GraphqlClient(url, await cookieOf(account)),
    cookieOf,
    runJobs: () => app.queue.runDue(),
    mails: async () => (await catcher.list()).reverse().map(received),
    clearMails: () => catcher.clear(),
    sql: database.sql,
  };
}

function received({ to, email }: CaughtMail): ReceivedMail {
  const text = email.text ?? "";
  return {
    to: to.join(", "),
    subject: email.subject ?? "",
    text,
    html: email.html ?? "",
    from: `${email.from?.name ?? ""} <${email.from?.address ?? ""}>`,
    replyTo: email.replyTo?.[0]?.address,
    messageId: email.messageId ?? "",
    headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])),
    links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
  };
}
