import type { Request, Router } from "express";
import { importRoutes } from "./imports/import.routes.js";
import type { Ctx } from "./platform/context.js";

/** Makes the context of a plain request: who is signed in. */
export type CtxOf = (request: Request) => Promise<Ctx>;

/** What features serve besides GraphQL: files, under addresses that end in what they are. */
export const routers: readonly ((ctxOf: CtxOf) => Router)[] = [importRoutes];
