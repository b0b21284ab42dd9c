import type { GraphQLResolveInfo } from "graphql";
import GraphQLUpload from "graphql-upload/GraphQLUpload.mjs";
import type { FileUpload } from "graphql-upload/processRequest.mjs";
import {
  Arg,
  Args,
  Extensions,
  FieldResolver,
  ID,
  Info,
  Ctx as InjectCtx,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Viewer } from "../accounts/viewer.type.js";
import { ClassInput } from "../courses/course.input.js";
import { Department } from "../departments/department.entity.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { EARLY } from "../platform/early-fields.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { PlainDate } from "../platform/plain-date.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment, enterIfMay, readFor } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { User } from "../users/user.entity.js";
import { Completion, CompletionConnection, CompletionState, Proof } from "./completion.type.js";
import { acceptCompletion, refuseCompletion } from "./decide-completion.js";
import { DecideCompletionsInput, DecisionResult } from "./decide-completions.input.js";
import { decideCompletions } from "./decide-completions.js";
import { deleteCompletion, restoreCompletion } from "./delete-completion.js";
import { proofs } from "./keep-proof.js";
import { getCompletion, listReported, listTranscript, readerOf } from "./list-transcript.js";
import { RESTORE_DAYS } from "./locked-completion.js";
import {
  RecordCompletionsCheck,
  RecordCompletionsInput,
  RecordCompletionsPayload,
} from "./record-completions.input.js";
import { checkRecordCompletions, recordCompletions } from "./record-completions.js";
import { completeOwnCourse, reportOwnClass } from "./report-completion.js";
import { ReportedArgs, TranscriptArgs } from "./transcript-list.input.js";

const WHOSE = { description: "The user whose it is, `usr_...`." };
const WHICH = { description: "The completion, `cpl_...`." };
const PROOF = { description: "The proof: a PDF, PNG or JPEG file of at most 10 MiB." };
const DAY = { description: "When it was completed: today or before, in the department's days." };

@Resolver(() => Completion)
export class CompletionResolver {
  @Query(() => Completion, { description: "One completion of a user, for officers and for the person themself." })
  async completion(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHOSE) userText: string,
    @Arg("completionId", () => ID, WHICH) completionId: string,
  ): Promise<Completion> {
    const { departmentId, id: userId } = decodeId("usr", userText);
    const key = decodeId("cpl", completionId);
    const actor = await enterDepartment(ctx, departmentId);
    if (!can(actor, "transcript.read", { userId })) throw notFound("This completion");
    return getCompletion({ departmentId, userId }, key.id);
  }

  @Mutation(() => RecordCompletionsPayload, {
    description:
      "Puts one class onto the transcripts of many people at once, with proof if there is one; for officers. Open assignments of the course are completed by it. Whoever has that class of that day already is skipped.",
  })
  recordCompletions(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => RecordCompletionsInput) input: RecordCompletionsInput,
    @Arg("file", () => GraphQLUpload, { nullable: true, ...PROOF }) file: Promise<FileUpload> | null,
  ): Promise<RecordCompletionsPayload> {
    return recordCompletions(ctx, input, file);
  }

  @Query(() => RecordCompletionsCheck, {
    description:
      "What `recordCompletions` would come to: for how many, and what of their open assignments. Nothing is done; for officers.",
  })
  checkRecordCompletions(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => RecordCompletionsInput) input: RecordCompletionsInput,
  ): Promise<RecordCompletionsCheck> {
    return checkRecordCompletions(ctx, input);
  }

  @Mutation(() => Completion, {
    description:
      "Says, with proof, that one has completed a course that is assigned to oneself. It counts when an officer accepts it. Uses the course's licence if it was not started.",
  })
  completeOwnCourse(
    @InjectCtx() ctx: Ctx,
    @Arg("assignmentId", () => ID, { description: "The assignment, `cas_...`." }) assignmentId: string,
    @Arg("completedOn", () => PlainDate, DAY) completedOn: string,
    @Arg("file", () => GraphQLUpload, PROOF) file: Promise<FileUpload>,
  ): Promise<Completion> {
    return completeOwnCourse(ctx, assignmentId, completedOn, file);
  }

  @Mutation(() => Completion, {
    description: "Says, with proof, that one has completed a class elsewhere. It counts when an officer accepts it.",
  })
  reportOwnClass(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department whose officer is to look." }) departmentId: string,
    @Arg("class", () => ClassInput, { description: "The class." }) input: ClassInput,
    @Arg("completedOn", () => PlainDate, DAY) completedOn: string,
    @Arg("file", () => GraphQLUpload, PROOF) file: Promise<FileUpload>,
  ): Promise<Completion> {
    return reportOwnClass(ctx, departmentId, input, completedOn, file);
  }

  @Mutation(() => Completion, {
    description:
      "Accepts what a person reported to the department: it counts from now on. For another officer than the person; CONFLICT when it was decided before, or the class is on the transcript already.",
  })
  acceptCompletion(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHOSE) userId: string,
    @Arg("completionId", () => ID, WHICH) completionId: string,
  ): Promise<Completion> {
    return acceptCompletion(ctx, userId, completionId);
  }

  @Mutation(() => Completion, {
    description: "Refuses what a person reported, and says why; they may report it again. As `acceptCompletion`.",
  })
  refuseCompletion(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHOSE) userId: string,
    @Arg("completionId", () => ID, WHICH) completionId: string,
    @Arg("reason", () => String, { description: "Why, at most 500 characters; the person reads it." }) reason: string,
  ): Promise<Completion> {
    return refuseCompletion(ctx, userId, completionId, reason);
  }

  @Mutation(() => [DecisionResult], {
    description:
      "Accepts or refuses several reports, each by itself; for officers. What cannot be decided (somebody else did, it is one's own) is a result, not an error.",
  })
  decideCompletions(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => DecideCompletionsInput) input: DecideCompletionsInput,
  ): Promise<DecisionResult[]> {
    return decideCompletions(ctx, input);
  }

  @Mutation(() => Completion, {
    description: `Takes a completion off a transcript: its hours and its certificate no longer count. For officers of the department that recorded it, others FORBIDDEN. An admin may take it back within ${RESTORE_DAYS} days, support at any time.`,
  })
  deleteCompletion(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHOSE) userId: string,
    @Arg("completionId", () => ID, WHICH) completionId: string,
    @Arg("reason", () => String, { description: "Why, at most 500 characters." }) reason: string,
  ): Promise<Completion> {
    return deleteCompletion(ctx, userId, completionId, reason);
  }

  @Mutation(() => Completion, {
    description: `Puts a deleted completion back: hours and certificate count again. For admins within ${RESTORE_DAYS} days, and for support on a visit.`,
  })
  restoreCompletion(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, WHOSE) userId: string,
    @Arg("completionId", () => ID, WHICH) completionId: string,
  ): Promise<Completion> {
    return restoreCompletion(ctx, userId, completionId);
  }

  @FieldResolver(() => Proof, {
    nullable: true,
    description: "What shows it; for the person, and in the department that recorded it.",
  })
  async proof(@InjectCtx() ctx: Ctx, @Root() completion: Completion): Promise<Proof | null> {
    const { seenIn, userId, recordedIn, proofUuid, id } = completion;
    if (!proofUuid || (seenIn !== null && seenIn !== recordedIn)) return null;
    const kept = await proofs(ctx).load({ departmentId: recordedIn, proofId: proofUuid });
    const path = userId ? `/users/${userId}/completions/${id}/proof` : `/completions/${id}/proof`;
    return kept && Object.assign(new Proof(), kept, { path });
  }

  @FieldResolver(() => Boolean, { description: "Whether you may accept or refuse it: it waits, and is not your own." })
  async viewerCanDecide(@InjectCtx() ctx: Ctx, @Root() completion: Completion): Promise<boolean> {
    const waits = completion.state === CompletionState.REPORTED && !completion.deletedAt;
    return waits && ask(ctx, completion, (actor) => can(actor, "transcript.decide", completion));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it off the transcript." })
  async viewerCanDelete(@InjectCtx() ctx: Ctx, @Root() completion: Completion): Promise<boolean> {
    return !completion.deletedAt && ask(ctx, completion, (actor) => can(actor, "transcript.delete", completion));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may put it back, as it is deleted." })
  async viewerCanRestore(@InjectCtx() ctx: Ctx, @Root() completion: Completion): Promise<boolean> {
    const { deletedAt } = completion;
    if (!deletedAt) return false;
    const isRecent = Date.now() - new Date(deletedAt).getTime() < RESTORE_DAYS * 24 * 60 * 60 * 1000;
    return ask(ctx, completion, (actor) => can(actor, "transcript.restore", { ...targetOf(completion), isRecent }));
  }
}

const targetOf = ({ accountId, recordedIn }: Completion): { accountId: string; recordedIn: string } => ({
  accountId,
  recordedIn,
});

async function ask(ctx: Ctx, { seenIn }: Completion, question: (actor: DepartmentActor) => boolean): Promise<boolean> {
  const actor = seenIn ? await enterIfMay(ctx, seenIn) : null;
  return actor !== null && question(actor);
}

@Resolver(() => Department)
export class DepartmentTranscriptsResolver {
  @FieldResolver(() => CompletionConnection, {
    description: "What people reported to the department and no officer has looked at, the oldest first; for officers.",
  })
  async reportedCompletions(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Args() args: ReportedArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompletionConnection> {
    authorize(await enterDepartment(ctx, uuid), "transcript.record");
    return listReported(uuid, args, selectionOf(info));
  }
}

@Resolver(() => User)
export class UserTranscriptResolver {
  @Extensions(EARLY)
  @FieldResolver(() => CompletionConnection, {
    description:
      "All that the person completed, wherever it was recorded: for officers while they are a user, and for themself.",
  })
  async transcript(
    @Root() { departmentId, uuid }: User,
    @InjectCtx() ctx: Ctx,
    @Args() args: TranscriptArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompletionConnection> {
    return readFor(
      ctx,
      departmentId,
      (actor) => authorize(actor, "transcript.read", { userId: uuid }),
      (read) => listTranscript(read, { departmentId, userId: uuid }, args, selectionOf(info)),
    );
  }
}

@Resolver(() => Viewer)
export class ViewerTranscriptResolver {
  @FieldResolver(() => CompletionConnection, {
    description: "All that one completed, wherever it was recorded; also for people without any department.",
  })
  transcript(
    @Root() { accountId }: Viewer,
    @Args() args: TranscriptArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompletionConnection> {
    return listTranscript(readerOf({ accountId }), { accountId }, args, selectionOf(info));
  }
}
