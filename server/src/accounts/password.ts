import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's first recommendation for argon2id: 19 MiB, two passes. About 50 ms. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;

/** No password is longer than this, so that a long one costs no more than others. */
export const MAX_PASSWORD_LENGTH = 200;

const withoutPadding = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

/** Hashes a password for storage, as a PHC string that carries its own cost and salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${withoutPadding(salt)}$${withoutPadding(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** What an unknown account's password is compared with: same cost, never equal. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Whether it is the password behind the hash; takes as long when there is none. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = "", tag = ""] = PHC.exec(hash ?? NOBODY) ?? PHC.exec(NOBODY) ?? [];
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const isPlausible = password.length <= MAX_PASSWORD_LENGTH && password.isWellFormed();
  const expected = Buffer.from(tag, "base64");
  const actual = await tagOf(isPlausible ? password : "", Buffer.from(salt, "base64"), cost);
  return timingSafeEqual(actual, expected) && isPlausible && hash !== null;
}

/** The same letters may come composed or in parts, by keyboard: NFKC makes them one. */
const tagOf = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive("argon2id", { message: password.normalize("NFKC"), nonce, ...cost, tagLength: TAG_LENGTH });
