import type { Router } from "express";
import { importRoutes } from "./imports/import.routes.js";
import type { CtxOf } from "./platform/context.js";

/** What features serve besides GraphQL: files, under addresses that end in what they are. */
export const routers: readonly ((ctxOf: CtxOf) => Router)[] = [importRoutes];
