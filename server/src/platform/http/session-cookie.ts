import { config } from "../config.js";

const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** `__Host-`: set by this host alone, over https alone. Plain http is allowed on this machine only. */
const cookieName = (): string => (config().isSecure ? "__Host-muster_session" : "muster_session");

/** The session's token among the cookies of a request. */
export function readSessionToken(cookies: string | undefined): string | undefined {
  const prefix = `${cookieName()}=`;
  const cookie = cookies?.split(";").find((one) => one.trimStart().startsWith(prefix));
  return cookie?.trim().slice(prefix.length) || undefined;
}

/** The Set-Cookie header that hands out a session; null ends it. */
export const sessionCookie = (token: string | null): string =>
  [
    `${cookieName()}=${token ?? ""}`,
    "Path=/",
    `Max-Age=${token ? THIRTY_DAYS : 0}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(config().isSecure ? ["Secure"] : []),
  ].join("; ");
