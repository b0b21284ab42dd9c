import { recordAudit } from "../audit-log/audit-log.service.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { invalid, optionalText, requireText } from "../platform/text.js";
import { onPlatform } from "../platform/transaction.js";
import { LENGTHS, readEmsId } from "../users/identity.rules.js";
import { copyIdentity, selfActor } from "../users/user-identity.js";

/** What people change about themselves; what is left out stays. */
export interface AccountEdit {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly phone?: string | null;
  readonly emsId?: string | null;
}

interface OwnData {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly emsId: string | null;
}

const LOCK = `
  SELECT first_name AS "firstName", last_name AS "lastName", phone, ems_id AS "emsId", version FROM account
   WHERE id = $1 FOR NO KEY UPDATE`;

const WRITE = `
  UPDATE account SET first_name = $2, last_name = $3, phone = $4, ems_id = $5, version = version + 1 WHERE id = $1`;

const UNIQUE_VIOLATION = "23505";

/** Changes the signed-in person's own name, phone and EMS ID, wherever they are a user (feature 84). */
export async function updateMyAccount(ctx: Ctx, version: number | null | undefined, edit: AccountEdit): Promise<void> {
  const { accountId } = signedIn(ctx);
  try {
    await onPlatform(async (tx) => {
      const [row] = await tx.query<OwnData & { version: number }>(LOCK, [accountId]);
      if (!row) throw notFound();
      const { version: current, ...before } = row;
      const after = apply(before, edit);
      const changed = (Object.keys(before) as (keyof OwnData)[]).filter((key) => before[key] !== after[key]);
      if (changed.length === 0) return;
      if (version != null && version !== current) {
        const message = "Your account was changed meanwhile. Look at it again.";
        throw new AppError("CONFLICT", message, undefined, { ...before, version: current });
      }
      await tx.query(WRITE, [accountId, after.firstName, after.lastName, after.phone, after.emsId]);
      const changes = Object.fromEntries(changed.map((key) => [key, [before[key], after[key]]]));
      const event = { action: "account.updated", changes };
      await recordAudit(tx, selfActor(accountId), { ...event, accountId });
      await copyIdentity(tx, selfActor(accountId), accountId, { ...event, action: "user.updated-by-self" });
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) {
      throw invalid("emsId", "Another account has this EMS ID. Check the number, then ask support.");
    }
    throw error;
  }
}

const apply = (before: OwnData, edit: AccountEdit): OwnData => ({
  firstName: edit.firstName == null ? before.firstName : requireText("firstName", edit.firstName, LENGTHS.firstName),
  lastName: edit.lastName == null ? before.lastName : requireText("lastName", edit.lastName, LENGTHS.lastName),
  phone: edit.phone === undefined ? before.phone : readPhone(edit.phone),
  emsId: edit.emsId === undefined ? before.emsId : readEms(edit.emsId),
});

/** As people write it; only what can be no phone number is refused. */
function readPhone(value: string | null): string | null {
  const phone = optionalText("phone", value, LENGTHS.phone);
  if (phone !== null && (!/^[+0-9 ().\-/x#]*$/i.test(phone) || phone.replace(/\D/g, "").length < 3)) {
    throw invalid("phone", "This is no phone number.");
  }
  return phone;
}

function readEms(value: string | null): string | null {
  const text = optionalText("emsId", value, 40);
  const emsId = text === null ? null : readEmsId(text);
  if (text !== null && emsId === null) throw invalid("emsId", "An EMS ID has 12 digits.");
  return emsId;
}
