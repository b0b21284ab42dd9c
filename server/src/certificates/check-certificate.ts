import type { Ctx } from "../platform/context.js";
import { defineLimit } from "../platform/rate-limit.js";
import { acrossDepartments } from "../platform/transaction.js";
import { CertificateCheck } from "./certificate.type.js";

const checks = defineLimit("certificate-check", 60, 15 * 60);

const CODE = /^[A-Za-z0-9_-]{22}$/;

// By the hash, so that no comparison tells how much of a guess was right. Index completion_certificate.
const FIND = `
  SELECT c.deleted_at IS NULL AS "isValid", a.first_name || ' ' || a.last_name AS "personName", c.class_name AS "className",
         c.minutes, c.completed_on::text AS "completedOn"
    FROM completion c JOIN account a ON a.id = c.account_id
   WHERE c.certificate_hash = sha256($1) AND c.state = 'ACCEPTED'`;

/** What a certificate's code is good for; null when there is none of that code. 60 in 15 minutes from one address. */
export async function checkCertificate(ctx: Ctx, code: string): Promise<CertificateCheck | null> {
  await checks.take(ctx.address);
  if (!CODE.test(code)) return null;
  const [row] = await acrossDepartments((tx) => tx.query<CertificateCheck>(FIND, [Buffer.from(code, "base64url")]));
  return row ? Object.assign(new CertificateCheck(), row) : null;
}
