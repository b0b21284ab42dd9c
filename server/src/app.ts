import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Router } from "express";
import dataSource from "../../ormconfig.js";
import { readSessionToken, unreadSession } from "./accounts/session.service.js";
import { authenticateToken } from "./api-tokens/authenticate-token.js";
import { jobs } from "./jobs.js";
import { type Config, setConfig } from "./platform/config.js";
import { type Ctx, identify } from "./platform/context.js";
import { closeDatabase, database, openDatabase } from "./platform/database.js";
import { refuseUnfencedLogin } from "./platform/fence.js";
import { clientAddress } from "./platform/http/client-address.js";
import { graphqlHandler } from "./platform/http/graphql.js";
import { perConnection } from "./platform/http/per-connection.js";
import { drain, listen, makeServer } from "./platform/http/server.js";
import { sessionCookie, readSessionToken as sessionToken } from "./platform/http/session-cookie.js";
import { makeSite } from "./platform/http/site.js";
import { serveSubscriptions } from "./platform/http/subscriptions.js";
import { openLive } from "./platform/live.js";
import { openQueue, type Queue } from "./platform/queue.js";
import { closeSmtp } from "./platform/smtp.js";
import { topFolder } from "./platform/top.js";
import { routers } from "./routes.js";
import { buildMusterSchema } from "./schema.js";
import { watchExplorer } from "./support/explorer.js";

/** A running web process. */
export interface App {
  readonly port: number;
  readonly queue: Queue;
  /** Ends what is in flight, within 30 s, and lets go of everything. */
  stop(): Promise<void>;
}

/** Opens the database and serves; `config` says where. */
export async function startApp(config: Config, moreRouters: readonly Router[] = []): Promise<App> {
  if (!config.database) throw new Error("The app needs the address of its database.");
  setConfig(config);
  const { url } = config.database;
  await openDatabase(dataSource, url, config.databasePool);
  await refuseUnfencedLogin();
  const queue = await openQueue(url, jobs, { isWorker: config.isWorker });
  const live = openLive(url);
  const schema = await buildMusterSchema();
  const graphql = await graphqlHandler(schema, contextOf, watchExplorer);
  let isStopping = false;
  const site = makeSite({
    clientFolder: join(topFolder, "dist", "client"),
    routers: [
      ...routers.map((make) => make((request) => identifiedContext(request, request.res ?? null), schema)),
      ...moreRouters,
    ],
    isReady: async () => !isStopping && (await canRead()),
  });
  const server = makeServer((request, response) => void graphql.handle(request, response), site);
  const endSubscriptions = serveSubscriptions(server, schema, identifiedContext);
  const port = await listen(server, config.port, config.host);
  if (config.isWorker) await queue.work();
  return {
    port,
    queue,
    stop: async () => {
      isStopping = true;
      await Promise.all([endSubscriptions().then(() => drain(server)), queue.stop()]);
      closeSmtp();
      await graphql.stop();
      await live.close();
      await closeDatabase();
    },
  };
}

/** The context of a request whose session is still to be read. */
async function contextOf(request: IncomingMessage, response: ServerResponse | null): Promise<Ctx> {
  const byToken = await authenticateToken(request.headers.authorization, response);
  const { session, half } = cookiesOf(request, request.headers.cookie ?? "");
  return {
    ...(byToken ?? { person: null, session: null, unread: session && unreadSession(session) }),
    address: clientAddress(request),
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 500),
    entered: new Map(),
    halfSession: half,
    setSessionCookie: (token) => void response?.appendHeader("set-cookie", sessionCookie(token)),
    setHalfSessionCookie: (token) => void response?.appendHeader("set-cookie", sessionCookie(token, "half")),
  };
}

/** The cookies of signing in: what is behind them is looked up for each request. */
const cookiesOf = perConnection((cookies) => {
  const token = sessionToken(cookies);
  return { session: token ? readSessionToken(token) : null, half: sessionToken(cookies, "half") };
});

async function identifiedContext(request: IncomingMessage, response: ServerResponse | null): Promise<Ctx> {
  const ctx = await contextOf(request, response);
  await identify(ctx);
  return ctx;
}

const canRead = (): Promise<boolean> =>
  database()
    .reader.query("SELECT")
    .then(
      () => true,
      () => false,
    );
