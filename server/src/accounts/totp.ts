import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

/** How the usual authenticator apps count: six digits, a new code every 30 seconds. */
const FORM = { issuer: "Muster", algorithm: "SHA1", digits: 6, period: 30 } as const;

const totpOf = (secret: Buffer, label = ""): TOTP =>
  new TOTP({ ...FORM, label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) });

/** A new secret for an authenticator app: 160 bits. */
export const drawAppSecret = (): Buffer => randomBytes(20);

/** The secret as people type it into an app. */
export const secretText = (secret: Buffer): string => totpOf(secret).secret.base32;

/** The secret as an app reads it from a QR code, with the name that it shows. */
export const secretUri = (secret: Buffer, signInName: string): string => totpOf(secret, signInName).toString();

/**
 * The time step that a code belongs to; null when it is of none of three: now, the one before, the one after, as
 * clocks differ. Codes are compared in constant time.
 */
export function stepOf(secret: Buffer, code: string, now = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / FORM.period) + delta;
}
