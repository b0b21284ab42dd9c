import { randomUUID } from "node:crypto";
import type { Ctx } from "../platform/context.js";
import { enqueue } from "../platform/queue.js";
import { onPlatform } from "../platform/transaction.js";
import { requestReset } from "./request-reset.job.js";
import { resetsFromAddress } from "./sign-in-limits.js";

/** Takes a wish for a reset link. Whether there is such an account is looked up later, by a job. */
export async function askForReset(ctx: Ctx, identifier: string): Promise<void> {
  await resetsFromAddress.take(ctx.address);
  const typed = identifier.trim().slice(0, 254);
  if (!typed.isWellFormed() || typed.includes("\0")) return;
  await onPlatform((tx) => enqueue(tx, requestReset, { identifier: typed }, { singletonKey: randomUUID() }));
}
