import { recordAudit } from "../audit-log/audit-log.service.js";
import { PLATFORM } from "../platform/ids.js";
import { onPlatform } from "../platform/transaction.js";
import { type NamedAccount, nameAccount, type PersonWish } from "./named-account.js";

/** Makes somebody support staff. Only whoever runs the server can: there is no way to it over the network. */
export const createSupport = (person: PersonWish): Promise<NamedAccount> =>
  onPlatform(async (tx) => {
    const account = await nameAccount(tx, person);
    const { accountId } = account;
    await tx.query(`UPDATE account SET support = true WHERE id = $1`, [accountId]);
    const system = { kind: "system", departmentId: PLATFORM } as const;
    await recordAudit(tx, system, { action: "support.granted", accountId });
    return account;
  });
