import type { IncomingMessage } from "node:http";
import { config, isLoopback } from "../config.js";

/**
 * Whether a request that may change something comes from our own pages. Browsers name the origin with each of
 * them; programs that name none carry no cookie of a visitor.
 */
export function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined)
    return headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin";
  if (origin === config().publicUrl.origin) return true;
  const from = URL.parse(origin);
  // On this machine the same server has several names; a foreign name that points here stays foreign.
  return !config().isSecure && from !== null && from.host === host && isLoopback(from.hostname);
}
