import { config } from "../config.js";

/** The two cookies of signing in: the session's, and that of a sign-in whose code is still to come. */
const COOKIES = {
  session: { name: "muster_session", seconds: 30 * 24 * 60 * 60 },
  half: { name: "muster_half_session", seconds: 5 * 60 },
} as const;

type Kind = keyof typeof COOKIES;

/** `__Host-`: set by this host alone, over https alone. Plain http is allowed on this machine only. */
const cookieName = (kind: Kind): string => `${config().isSecure ? "__Host-" : ""}${COOKIES[kind].name}`;

/** The session's token among the cookies of a request. */
export function readSessionToken(cookies: string | undefined, kind: Kind = "session"): string | undefined {
  const prefix = `${cookieName(kind)}=`;
  const cookie = cookies?.split(";").find((one) => one.trimStart().startsWith(prefix));
  return cookie?.trim().slice(prefix.length) || undefined;
}

/** The Set-Cookie header that hands out a session; null ends it. */
export const sessionCookie = (token: string | null, kind: Kind = "session"): string =>
  [
    `${cookieName(kind)}=${token ?? ""}`,
    "Path=/",
    `Max-Age=${token ? COOKIES[kind].seconds : 0}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(config().isSecure ? ["Secure"] : []),
  ].join("; ");
