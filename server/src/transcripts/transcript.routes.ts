import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Request, type Response, Router } from "express";
import { CreditType, TakeType } from "../courses/course.type.js";
import { type CtxOf, signedIn } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { isPlainDate } from "../platform/plain-date.js";
import { SortDirection } from "../platform/sort-direction.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { authorize } from "../policy.js";
import { type Completion, CompletionState } from "./completion.type.js";
import {
  exportOwnTranscript,
  exportUserTranscript,
  type TranscriptFile,
  type TranscriptView,
} from "./export-transcript.js";
import { findProof, proofBytes } from "./keep-proof.js";
import { getCompletion } from "./list-transcript.js";
import { TranscriptSortField } from "./transcript-list.input.js";

/** The transcript's files: what is on screen as CSV, and proofs. */
export function transcriptRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  router.get("/users/:userId/transcript.csv", async (request, response) => {
    const { departmentId, id } = decodeId("usr", request.params.userId);
    await sendCsv(
      response,
      await exportUserTranscript(await ctxOf(request), departmentId, id, readView(request.query)),
    );
  });
  router.get("/transcript.csv", async (request, response) => {
    await sendCsv(response, await exportOwnTranscript(await ctxOf(request), readView(request.query)));
  });
  router.get("/users/:userId/completions/:completionId/proof", async (request, response) => {
    const { departmentId, id: userId } = decodeId("usr", request.params.userId);
    const actor = await enterDepartment(await ctxOf(request), departmentId);
    authorize(actor, "transcript.read", { userId });
    const completion = await getCompletion({ departmentId, userId }, decodeId("cpl", request.params.completionId).id);
    // Another department's papers are not this one's to hand out.
    if (completion.recordedIn !== departmentId) throw notFound("This proof");
    await sendProof(response, completion, isToShow(request));
  });
  router.get("/completions/:completionId/proof", async (request, response) => {
    const { accountId } = signedIn(await ctxOf(request));
    const { id } = decodeId("cpl", request.params.completionId);
    await sendProof(response, await getCompletion({ accountId }, id), isToShow(request));
  });
  return router;
}

async function sendCsv(response: Response, { name, lines }: TranscriptFile): Promise<void> {
  response.type("text/csv").set("cache-control", "no-store").attachment(name);
  await pipeline(Readable.from(lines), response);
}

/** `?show=true`: to look at in a window of its own. */
const isToShow = ({ query }: Request): boolean => textsOf(query, "show")[0] === "true";

const SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";
/** Browsers' viewers of PDFs do not work in a sandbox, and are an object with a style of its own. */
const PDF_VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * Somebody else wrote it, so it is never a page of ours: a download; or, to look at, a picture or a PDF and nothing else
 * (its first bytes were checked, browsers do not guess), which loads and runs nothing.
 */
async function sendProof(response: Response, completion: Completion, isShown: boolean): Promise<void> {
  const { recordedIn, proofUuid } = completion;
  const proof = proofUuid && (await findProof(recordedIn, proofUuid));
  if (!proof) throw notFound("This proof");
  const { fileName, contentType, byteCount } = proof;
  response.attachment(fileName).type(contentType).set("content-length", String(byteCount));
  const disposition = `${response.get("content-disposition")}`;
  if (isShown) response.set("content-disposition", disposition.replace(/^attachment/, "inline"));
  const isViewer = isShown && contentType === "application/pdf";
  response.set({
    "cache-control": "no-store",
    "content-security-policy": isViewer ? PDF_VIEWER : SANDBOX,
    "x-content-type-options": "nosniff",
  });
  await pipeline(Readable.from(proofBytes(recordedIn, proofUuid)), response);
}

/** The filters and the sort of a view, as the address has them: `?takeType=LIVE&search=cardiac&sort=COMPLETED_ON`. */
function readView(query: Request["query"]): TranscriptView {
  const [field = TranscriptSortField.COMPLETED_ON] = valuesOf(query, "sort", TranscriptSortField);
  const [direction = SortDirection.DESC] = valuesOf(query, "direction", SortDirection);
  return {
    filter: {
      takeTypes: valuesOf(query, "takeType", TakeType),
      creditTypes: valuesOf(query, "creditType", CreditType),
      states: valuesOf(query, "state", CompletionState),
      search: textsOf(query, "search")[0] ?? null,
      completedFrom: dayOf(query, "completedFrom"),
      completedUntil: dayOf(query, "completedUntil"),
      isDeleted: textsOf(query, "deleted")[0] === "true",
    },
    sort: { field, direction },
  };
}

/** One or several, by repeating the name. */
const textsOf = (query: Request["query"], name: string): string[] =>
  [query[name]].flat().filter((value): value is string => typeof value === "string" && value !== "");

function valuesOf<T extends string>(query: Request["query"], name: string, values: Record<string, T>): T[] {
  return textsOf(query, name).map((text) => {
    const value = Object.hasOwn(values, text) ? values[text] : undefined;
    if (value === undefined) throw invalid(name, `${name} is one of ${Object.keys(values).join(", ")}.`);
    return value;
  });
}

function dayOf(query: Request["query"], name: string): string | null {
  const [text] = textsOf(query, name);
  if (text !== undefined && !isPlainDate(text)) throw invalid(name, "A date is written 2026-11-22.");
  return text ?? null;
}
