import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type Request, type Response, Router } from "express";
import { type Ctx, type CtxOf, signedIn } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { defineLimit } from "../platform/rate-limit.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { zip } from "../platform/zip.js";
import { authorize } from "../policy.js";
import type { TranscriptOwner } from "../transcripts/list-transcript.js";
import type { CertificateFacts } from "./certificate-pdf.js";
import { findLogo } from "./department-logo.js";
import { MAX_CERTIFICATES, readCertificates, readRecordedCertificates, type Stretch } from "./read-certificates.js";

/** As many as a roster has people: what one archive holds at most. */
const MAX_OF_ARCHIVE = 5_000;
/** An import records more people at once than a roster has: their certificates come as so many PDFs. */
const MAX_PARTS = 10_000;

/** Files for one person or address, and the certificates in them: drawing takes time. */
const files = defineLimit("certificate-files", 600, 15 * 60);
const drawn = defineLimit("certificates", 2 * MAX_OF_ARCHIVE, 15 * 60);

type OwnerOf = (ctx: Ctx, request: Request) => Promise<TranscriptOwner>;

/**
 * Certificates as files: one, or several as one PDF or as a ZIP archive of PDFs. Completions are named by the field
 * `completion` of a form, since an address could not hold so many, or by `?completion=`; without one, it is the latest.
 */
export function certificateRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  const limited = async (request: Request, read: (ctx: Ctx) => Promise<CertificateFacts[]>) => {
    const ctx = await ctxOf(request);
    const asker = ctx.person?.accountId ?? ctx.address;
    await files.take(asker);
    const certificates = await read(ctx);
    await drawn.take(asker, certificates.length);
    return certificates;
  };
  for (const [path, ownerOf] of [
    ["/users/:userId", ofUser],
    ["", own],
  ] as const) {
    const read = (request: Request, ids: () => string[] | null): Promise<CertificateFacts[]> =>
      limited(request, async (ctx) => readCertificates(await ownerOf(ctx, request), ids()));
    router.get(`${path}/completions/:completionId/certificate.pdf`, async (request, response) => {
      await sendPdf(response, await read(request, () => [decodeId("cpl", String(request.params.completionId)).id]));
    });
    for (const [kind, send] of [
      ["pdf", sendPdf],
      ["zip", sendZip],
    ] as const) {
      const answer = async (request: Request, response: Response): Promise<void> =>
        send(response, await read(request, () => idsOf(request)));
      router.get(`${path}/certificates.${kind}`, answer);
      router.post(`${path}/certificates.${kind}`, express.urlencoded({ extended: false, inflate: false }), answer);
    }
  }
  router.get("/recordings/:recordingId/certificates.pdf", async (request, response) => {
    const part = partOf(request);
    const stretch = { from: (part - 1) * MAX_CERTIFICATES, most: MAX_CERTIFICATES };
    const certificates = await limited(request, (ctx) => ofRoster(ctx, request, stretch));
    const title = rosterTitle(certificates);
    await sendPdf(response, certificates, part === 1 ? title : `${title} part ${part}`);
  });
  router.get("/recordings/:recordingId/certificates.zip", async (request, response) => {
    const certificates = await limited(request, (ctx) => wholeRoster(ctx, request));
    await sendZip(response, certificates, rosterTitle(certificates));
  });
  router.get("/departments/:departmentId/logo", async (request, response) => {
    const departmentId = decodeOwnId("dep", request.params.departmentId);
    await enterDepartment(await ctxOf(request), departmentId);
    const logo = await findLogo(departmentId);
    if (!logo) throw notFound("This picture");
    response.type(logo.contentType).set("cache-control", "no-store").send(logo.bytes);
  });
  return router;
}

const ofUser: OwnerOf = async (ctx, request) => {
  const { departmentId, id: userId } = decodeId("usr", String(request.params.userId));
  authorize(await enterDepartment(ctx, departmentId), "transcript.read", { userId });
  return { departmentId, userId };
};

const own: OwnerOf = async (ctx) => ({ accountId: signedIn(ctx).accountId });

async function ofRoster(ctx: Ctx, request: Request, stretch: Stretch): Promise<CertificateFacts[]> {
  const { departmentId, id } = decodeId("rec", String(request.params.recordingId));
  authorize(await enterDepartment(ctx, departmentId), "transcript.record");
  return readRecordedCertificates(departmentId, id, stretch);
}

/** All of them, or none: an archive that lacks some would look whole. */
async function wholeRoster(ctx: Ctx, request: Request): Promise<CertificateFacts[]> {
  const certificates = await ofRoster(ctx, request, { from: 0, most: MAX_OF_ARCHIVE + 1 });
  if (certificates.length > MAX_OF_ARCHIVE) {
    const instead = `Take them as PDFs of ${MAX_CERTIFICATES} each: certificates.pdf?part=1, ?part=2 and so on.`;
    throw invalid("recordingId", `An archive holds at most 5,000 certificates, and these are more. ${instead}`);
  }
  return certificates;
}

function idsOf({ query, body }: Request): string[] | null {
  const named: unknown[] = [query.completion, body?.completion].flat();
  const texts = named.filter((one): one is string => typeof one === "string");
  if (texts.length > MAX_CERTIFICATES) throw invalid("completion", `Name at most ${MAX_CERTIFICATES} completions.`);
  return texts.length > 0 ? texts.map((text) => decodeId("cpl", text).id) : null;
}

/** Which part of a roster a PDF is, from 1 on: `?part=2`. */
function partOf({ query }: Request): number {
  const part = Number(query.part ?? 1);
  if (!Number.isInteger(part) || part < 1 || part > MAX_PARTS) {
    throw invalid("part", "A part is a number from 1 on.");
  }
  return part;
}

const rosterTitle = ([first]: readonly CertificateFacts[]): string =>
  `${first?.className} ${first?.completedOn} certificates`;

const titleOf = ([first, ...more]: readonly CertificateFacts[]): string =>
  first && more.length === 0 ? nameOf(first) : `${first?.personName} certificates`;

async function sendPdf(
  response: Response,
  certificates: readonly CertificateFacts[],
  name = titleOf(certificates),
): Promise<void> {
  const pdf = await drawPdf(certificates, name);
  response.type("application/pdf").set("cache-control", "no-store").attachment(`${name}.pdf`).send(pdf);
}

async function sendZip(
  response: Response,
  certificates: readonly CertificateFacts[],
  name = `${certificates[0]?.personName} certificates`,
): Promise<void> {
  response.type("application/zip").set("cache-control", "no-store");
  response.attachment(`${name}.zip`);
  const entries = certificates.map((facts, index) => ({
    name: `${String(index + 1).padStart(3, "0")} ${nameOf(facts).replace(/[/\\:*?"<>|]/g, "-")}.pdf`,
    content: pdfOf(facts),
  }));
  await pipeline(Readable.from(zip(entries)), response);
}

async function* pdfOf(facts: CertificateFacts): AsyncGenerator<Buffer> {
  yield await drawPdf([facts], nameOf(facts));
}

/** The PDF writer is loaded when the first certificate is asked for: it takes 30 MB. */
const drawPdf = async (certificates: readonly CertificateFacts[], title: string): Promise<Buffer> =>
  (await import("./certificate-pdf.js")).certificatesPdf(certificates, title);

const nameOf = ({ personName, className, completedOn }: CertificateFacts): string =>
  `${personName} ${className} ${completedOn}`;
