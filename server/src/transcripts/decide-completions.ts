import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { authorize, can } from "../policy.js";
import { accept, readReason, refuse } from "./decide-completion.js";
import {
  type CompletionKeyInput,
  type DecideCompletionsInput,
  DecisionResult,
  ReportDecision,
} from "./decide-completions.input.js";
import { getCompletion } from "./list-transcript.js";
import { changeCompletion } from "./locked-completion.js";

const MOST = 200;

/** Says the same to several reports, each in a transaction of its own: what cannot be decided leaves the others alone. */
export async function decideCompletions(ctx: Ctx, input: DecideCompletionsInput): Promise<DecisionResult[]> {
  const { completions, decision, reason } = input;
  const [departmentId, ...others] = new Set(completions.map(({ userId }) => decodeId("usr", userId).departmentId));
  if (!departmentId) throw invalid("completions", "Choose reports.");
  const actor = await enterDepartment(ctx, departmentId);
  authorize(actor, "transcript.record");
  if (actor.kind === "token") throw new AppError("FORBIDDEN", "Reports are decided by people, not by a token.");
  if (others.length > 0) throw notFound("This user");
  if (completions.length > MOST) throw invalid("completions", `Choose at most ${MOST} reports.`);
  const decide = {
    [ReportDecision.ACCEPT]: () => accept,
    [ReportDecision.REFUSE]: () => refuseBecause(readReason(reason ?? "")),
  }[decision]();
  const results: DecisionResult[] = [];
  for (const key of completions) results.push(await decideOne(ctx, key, decide));
  return results;
}

const refuseBecause =
  (why: string): typeof accept =>
  (tx, actor, held, user) =>
    refuse(tx, actor, held, user, why);

async function decideOne(ctx: Ctx, key: CompletionKeyInput, decide: typeof accept): Promise<DecisionResult> {
  const { userId, completionId } = key;
  let wasFound = false; // by an officer of the department, as they are at this moment
  try {
    const completion = await changeCompletion(ctx, userId, completionId, async (tx, actor, held, user) => {
      wasFound = true;
      if (!can(actor, "transcript.decide", held)) throw new AppError("FORBIDDEN", whyNot(actor, held));
      await decide(tx, actor, held, user);
    });
    return Object.assign(new DecisionResult(), { completionId, isDone: true, message: null, completion });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const completion = wasFound ? await look(key) : null;
    return Object.assign(new DecisionResult(), { completionId, isDone: false, message: error.message, completion });
  }
}

const whyNot = (actor: object, { accountId }: { readonly accountId: string }): string =>
  "accountId" in actor && actor.accountId === accountId
    ? "You reported this yourself: another officer decides it."
    : "Only officers of the department that it was reported to decide it.";

/** How it is now, whoever decided it. */
async function look({ userId, completionId }: CompletionKeyInput): Promise<DecisionResult["completion"]> {
  const { departmentId, id } = decodeId("usr", userId);
  try {
    return await getCompletion({ departmentId, userId: id }, decodeId("cpl", completionId).id);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
