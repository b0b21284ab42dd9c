import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Express, type NextFunction, type Request, type Response, type Router } from "express";
import helmet from "helmet";
import sirv from "sirv";
import { config } from "../config.js";
import { HttpRefusal } from "./answers.js";
import { refusalOf } from "./format-error.js";
import { isOwnOrigin } from "./origin.js";
import { readSessionToken } from "./session-cookie.js";

export interface SiteOptions {
  /** Where Vite built the pages. */
  readonly clientFolder: string;
  /** What features serve besides GraphQL. */
  readonly routers: readonly Router[];
  /** Whether requests can be answered at this moment. */
  readonly isReady: () => Promise<boolean>;
}

/** Everything but /graphql: the dashboard, GraphiQL, health, the features' files. */
export function makeSite({ clientFolder, routers, isReady }: SiteOptions): Express {
  const site = express();
  site.disable("x-powered-by");
  site.set("query parser", "simple");
  site.use(
    helmet({
      contentSecurityPolicy: false, // each page has its own
      referrerPolicy: { policy: "same-origin" },
      crossOriginOpenerPolicy: { policy: "same-origin" },
      strictTransportSecurity: config().isSecure,
      xFrameOptions: { action: "sameorigin" },
    }),
  );
  site.get("/healthz", (_request, response) => void response.type("text").send("alive"));
  site.get("/readyz", async (_request, response) => {
    const ready = await isReady();
    response
      .status(ready ? 200 : 503)
      .type("text")
      .send(ready ? "ready" : "not ready");
  });
  site.use((request, _response, next) => {
    const isWrite = request.method !== "GET" && request.method !== "HEAD";
    if (isWrite && !isOwnOrigin(request))
      throw new HttpRefusal(403, "FORBIDDEN", "This request comes from another site.");
    next();
  });
  for (const router of routers) site.use(router);
  servePages(site, clientFolder);
  site.use(() => {
    throw new HttpRefusal(404, "NOT_FOUND", "This was not found.");
  });
  site.use(answerError);
  return site;
}

function servePages(site: Express, clientFolder: string): void {
  if (!existsSync(clientFolder)) return;
  site.get("/graphiql", page(join(clientFolder, "graphiql.html"), GRAPHIQL_POLICY));
  site.use("/assets", filesOf(join(clientFolder, "assets"), "public, max-age=31536000, immutable"));
  site.use(filesOf(clientFolder, "public, max-age=3600"));
  const dashboard = page(join(clientFolder, "index.html"), DASHBOARD_POLICY);
  // Addresses of the dashboard's own pages; what looks like a file and is none is not found.
  site.get(/^\/(?!assets\/)[^.]*$/, dashboard);
}

/** Files as they are at each request (`dev`): one that is gone since the start is not found, and ends nothing. */
const filesOf = (folder: string, caching: string): ReturnType<typeof sirv> =>
  sirv(folder, {
    ...{ dev: true, brotli: true, gzip: true, etag: true, extensions: [] },
    setHeaders: (response) => void response.setHeader("cache-control", caching),
  });

type Policy = (nonce: string) => Record<string, string>;

const DASHBOARD_POLICY: Policy = (nonce) => ({
  "default-src": "'self'",
  "script-src": `'self' 'nonce-${nonce}'`,
  "style-src": `'self' 'nonce-${nonce}'`,
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  ...NOWHERE,
});

// Monaco, GraphiQL's editor, writes its styles itself and runs its languages in workers.
const GRAPHIQL_POLICY: Policy = (nonce) => ({
  ...DASHBOARD_POLICY(nonce),
  "style-src": "'self' 'unsafe-inline'",
  "font-src": "'self' data:",
  "worker-src": "'self' blob:",
});

const NOWHERE = {
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
};

/**
 * Serves a built page with a new nonce in its policy and in its text, and with whether the browser gave a session: whether
 * that holds is not asked here.
 */
function page(file: string, policy: Policy): (request: Request, response: Response) => void {
  const texts = { given: textFor("given"), none: textFor("none") };
  return (request, response) => {
    const nonce = randomBytes(16).toString("base64url");
    const rules = Object.entries(policy(nonce)).map(([name, value]) => `${name} ${value}`);
    response.set("content-security-policy", rules.join("; ")).set("cache-control", "no-store").type("html");
    response.send(texts[readSessionToken(request.headers.cookie) ? "given" : "none"].join(nonce));
  };

  function textFor(session: string): readonly string[] {
    return readFileSync(file, "utf8").replace("__SESSION__", session).split("__CSP_NONCE__");
  }
}

function answerError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, code, message } = refusalOf(error);
  if (status === 503) response.set("retry-after", "5");
  response.status(status).json({ message, code });
}
