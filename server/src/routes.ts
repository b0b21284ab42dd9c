import type { Request, Router } from "express";
import type { Ctx } from "./platform/context.js";

/** Makes the context of a plain request: who is signed in. */
export type CtxOf = (request: Request) => Promise<Ctx>;

/** What features serve besides GraphQL, all under /files/. */
export const routers: readonly ((ctxOf: CtxOf) => Router)[] = [];
