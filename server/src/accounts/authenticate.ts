import type { Ctx } from "../platform/context.js";
import { findPerson } from "./session.service.js";

/** Who is behind the session token of a request, if anybody. */
export async function authenticate(token: string | undefined): Promise<Pick<Ctx, "person" | "session">> {
  return (token && (await findPerson(token))) || { person: null, session: null };
}
