import type { Ctx } from "../platform/context.js";
import { readAlone } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import {
  drawSecret,
  hashSecret,
  LINK_HOURS,
  type LinkPurpose,
  type LinkToken,
  linkUrl,
  readToken,
  writeToken,
} from "./link-token.js";
import { PasswordLink, type PasswordLinkPurpose, PasswordLinkState } from "./password-link.type.js";
import { unknownLinks } from "./sign-in-limits.js";

/** A link with its owner, as far as there is one. */
export interface FoundLink {
  readonly state: PasswordLinkState;
  readonly purpose: PasswordLinkPurpose | null;
  readonly tokenHash: Buffer;
  readonly owner: LinkOwner | null;
}

interface LinkOwner {
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly isSupport: boolean;
}

const FIND_LINK = `
  SELECT t.purpose, t.used_at IS NOT NULL AS "isUsed", t.expires_at <= now() AS "isOver",
         a.id AS "accountId", a.first_name AS "firstName", a.last_name AS "lastName",
         a.email, a.login_id AS "loginId", a.support AS "isSupport"
    FROM account_token t JOIN account a ON a.id = t.account_id
   WHERE t.account_id = $1 AND t.token_hash = $2 AND t.purpose <> 'CHANGE_EMAIL'`;

type LinkRow = LinkOwner & { purpose: PasswordLinkPurpose; isUsed: boolean; isOver: boolean };

/** Looks a link up; looking changes nothing. Addresses that try many unknown ones are stopped. */
export async function findLink(ctx: Ctx, text: string): Promise<FoundLink> {
  const token = readToken(text);
  const link = token && (await lookUpLink(token));
  if (link) return link;
  await unknownLinks.take(ctx.address);
  return { state: PasswordLinkState.UNKNOWN, purpose: null, tokenHash: Buffer.alloc(0), owner: null };
}

/** The link with that secret, if the account has one. */
export async function lookUpLink({ accountId, hash }: LinkToken): Promise<FoundLink | null> {
  const statement = { name: "find-link", text: FIND_LINK, values: [accountId, hash] };
  const [row] = await readAlone<LinkRow>(statement);
  return row ? { state: stateOf(row), purpose: row.purpose, tokenHash: hash, owner: row } : null;
}

function stateOf({ isUsed, isOver }: LinkRow): PasswordLinkState {
  if (isUsed) return PasswordLinkState.USED;
  return isOver ? PasswordLinkState.EXPIRED : PasswordLinkState.VALID;
}

/** What the visitor of a link is told: names only while it is valid. */
export async function describeLink(ctx: Ctx, token: string): Promise<PasswordLink> {
  const { state, purpose, owner } = await findLink(ctx, token);
  const named = state === PasswordLinkState.VALID ? owner : null;
  return Object.assign(new PasswordLink(), {
    state,
    purpose,
    firstName: named?.firstName ?? null,
    signInName: named?.email ?? named?.loginId ?? null,
  });
}

/** Makes a link to be handed over by hand. It proves nothing about an e-mail address. */
export async function createLink(tx: Tx, accountId: string, purpose: LinkPurpose): Promise<string> {
  const secret = drawSecret();
  await tx.query(
    `INSERT INTO account_token (account_id, token_hash, purpose, expires_at)
     VALUES ($1, $2, $3, now() + $4 * interval '1 hour')`,
    [accountId, hashSecret(secret), purpose, LINK_HOURS[purpose]],
  );
  return linkUrl(purpose, writeToken(accountId, secret));
}
