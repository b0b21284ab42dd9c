import type { Ctx } from "../platform/context.js";
import { onPlatform } from "../platform/transaction.js";
import { type Client, findPerson, startSession } from "./session.service.js";

/** Who is behind the session token of a request, if anybody. */
export async function authenticate(token: string | undefined): Promise<Pick<Ctx, "person" | "session">> {
  return (token && (await findPerson(token))) || { person: null, session: null };
}

/** Starts a session of an account, without asking for its password; answers with its token. */
export const createSession = (accountId: string, client: Client): Promise<string> =>
  onPlatform(async (tx) => (await startSession(tx, accountId, client)).token);
