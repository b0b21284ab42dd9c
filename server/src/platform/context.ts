import type { Request } from "express";
import type { DepartmentActor, Person } from "./actor.js";
import type { Rows, Statement } from "./batch.js";
import { AppError } from "./errors.js";

/** A department's own row, as entering reads it. */
export interface DepartmentRow {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly timeZone: string;
  readonly inactivePolicy: string;
  readonly approval: string;
  readonly officersMayGrantAdmin: boolean;
  readonly notifyRemoved: boolean;
  readonly version: number;
}

/** A department that was entered, and as whom. */
export interface Entry {
  readonly actor: DepartmentActor;
  readonly department: DepartmentRow;
}

/** Whoever a request says that it comes from, while nobody has looked that up. */
export interface Unread {
  /** The account of a session; undefined for a token, which `Ctx.token` names. */
  readonly accountId?: string;
  /** Finds out by itself. A session that there is not leaves nobody signed in; a token then is UNAUTHENTICATED. */
  identify(ctx: Ctx): Promise<void>;
  /** Finds out on the way into a department; the first statement is the entering. Without a session none is open. */
  readIn(ctx: Ctx, departmentId: string, statements: readonly Statement[]): Promise<Rows[]>;
}

/** What one request carries. */
export interface Ctx {
  /** The signed-in person, or null; signing in and out change it for the rest of the request. */
  person: Person | null;
  /** The session of the request's cookie, or null. */
  session: { readonly accountId: string; readonly tokenHash: Buffer } | null;
  /** While it is there, `person` and `session` are not known yet, nor whether `token` is still good (`identify`). */
  unread?: Unread | null;
  /** The API token of the request, which opens its own department; never together with a person. */
  readonly token?: { readonly departmentId: string; readonly id: string; readonly secretHash: Buffer } | null;
  /** The client's address, for rate limits (IPv6 by /64). */
  readonly address: string;
  readonly userAgent: string;
  /** Departments entered by this request so far. */
  readonly entered: Map<string, Promise<Entry>>;
  /** What is kept for this request alone (`ofRequest`). */
  kept?: Map<object, unknown>;
  /** The token of a sign-in that waits for its code, as the request's cookie has it. */
  readonly halfSession: string | undefined;
  /** Sends the session cookie with the answer; null ends it. */
  setSessionCookie(token: string | null): void;
  /** Sends the cookie of a sign-in that waits for its code; null ends it. */
  setHalfSessionCookie(token: string | null): void;
}

/**
 * What `keeper` keeps for a request, made when it is first asked for. On the request, as a WeakMap of many that live
 * shortly keeps the garbage collector busy.
 */
export function ofRequest<Kept>(ctx: Ctx, keeper: object, make: () => Kept): Kept {
  ctx.kept ??= new Map();
  const kept = (ctx.kept.get(keeper) as Kept | undefined) ?? make();
  ctx.kept.set(keeper, kept);
  return kept;
}

/** Makes the context of a plain request: who is signed in. */
export type CtxOf = (request: Request) => Promise<Ctx>;

/** Finds out who is signed in, where nobody has yet: once, however many fields ask. */
export async function identify(ctx: Ctx): Promise<void> {
  const { unread } = ctx;
  if (unread) await ofRequest(ctx, identify, () => unread.identify(ctx));
}

/** The signed-in person of a request. */
export function signedIn(ctx: Ctx): Person {
  if (!ctx.person) throw new AppError("UNAUTHENTICATED", "Sign in first.");
  return ctx.person;
}
