import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { config } from "../platform/config.js";

const NONCE = 12;
const TAG = 16;

const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", config().secret, "", `muster ${purpose}`, 32));

/** Encrypts what has to be read again (AES-256-GCM, by a key derived from SECRET); it opens for its owner alone. */
export function seal(purpose: string, ownerId: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(ownerId));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed for that owner; null when it was changed, is another's, or SECRET is not the same any more. */
export function unseal(purpose: string, ownerId: string, sealed: Buffer): Buffer | null {
  try {
    const options = { authTagLength: TAG };
    const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), sealed.subarray(0, NONCE), options);
    decipher.setAAD(Buffer.from(ownerId));
    decipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
