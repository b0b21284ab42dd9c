import type { Tx } from "../platform/tx.js";
import { drawCode, hashCode } from "./code-text.js";
import { unseal } from "./seal.js";
import { stepOf } from "./totp.js";

/** What the key that seals the apps' secrets is derived for. */
export const SEALED_FOR = "two-factor";

const BACKUP_CODES = 10;

/** Whether it is a code of an authenticator app; all else is taken for a backup code. */
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(withoutBlanks(code));

const withoutBlanks = (code: string): string => code.slice(0, 100).replace(/[\s-]/g, "");

/** Holds the account against a change of its second factor, and says whether one is asked for. */
export async function asksForCode(tx: Tx, accountId: string): Promise<boolean> {
  await tx.query(`SELECT 1 FROM account WHERE id = $1 FOR SHARE`, [accountId]);
  const found = await tx.query(`SELECT 1 FROM second_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL`, [
    accountId,
  ]);
  return found.length > 0;
}

/** Which code it was that let somebody through. */
export type UsedCode = "app" | "backup";

/** Uses a code up: an app's or a backup code, each good once. Null when it is wrong or was used before. */
export async function spendCode(tx: Tx, accountId: string, code: string): Promise<UsedCode | null> {
  const [factor] = await tx.query<{ sealed: Buffer; lastStep: string }>(LOCK, [accountId]);
  if (!factor) return null;
  if (!isAppCode(code)) return (await spendBackupCode(tx, accountId, code)) ? "backup" : null;
  const step = readStep(accountId, factor.sealed, code);
  if (step === null || step <= Number(factor.lastStep)) return null;
  await tx.query(`UPDATE second_factor SET last_step = $2 WHERE account_id = $1`, [accountId, step]);
  return "app";
}

// Whoever comes second with the same code waits here, and finds its step used.
const LOCK = `
  SELECT sealed_secret AS sealed, last_step AS "lastStep" FROM second_factor
   WHERE account_id = $1 AND confirmed_at IS NOT NULL FOR UPDATE`;

/** The time step of an app's code; null when it is wrong. */
export function readStep(accountId: string, sealed: Buffer, code: string): number | null {
  const secret = unseal(SEALED_FOR, accountId, sealed);
  return secret && stepOf(secret, withoutBlanks(code));
}

async function spendBackupCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
  const used = await tx.query(
    `UPDATE backup_code SET used_at = now() WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1 AS one`,
    [accountId, hashOf(accountId, code)],
  );
  return used.length > 0;
}

/** Makes ten backup codes in the place of those that there were. They can be read now, and never again. */
export async function makeBackupCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: BACKUP_CODES }, drawCode);
  await tx.query(`DELETE FROM backup_code WHERE account_id = $1`, [accountId]);
  await tx.query(`INSERT INTO backup_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])`, [
    accountId,
    codes.map((code) => hashOf(accountId, code)),
  ]);
  return codes;
}

const hashOf = (accountId: string, code: string): Buffer => hashCode(`backup ${accountId}`, code);

/** Takes the second factor away, with its backup codes; false when there was none. */
export async function removeSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const removed = await tx.query(`DELETE FROM second_factor WHERE account_id = $1 RETURNING confirmed_at`, [accountId]);
  await tx.query(`DELETE FROM backup_code WHERE account_id = $1`, [accountId]);
  return removed.some(({ confirmed_at }) => confirmed_at !== null);
}
