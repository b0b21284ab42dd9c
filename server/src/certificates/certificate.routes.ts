import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type Request, type Response, Router } from "express";
import { type CtxOf, signedIn } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId } from "../platform/ids.js";
import { defineLimit } from "../platform/rate-limit.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { zip } from "../platform/zip.js";
import { authorize } from "../policy.js";
import type { TranscriptOwner } from "../transcripts/list-transcript.js";
import { type CertificateFacts, certificatesPdf } from "./certificate-pdf.js";
import { findLogo } from "./department-logo.js";
import { MAX_CERTIFICATES, readCertificates, readRecordedCertificates, type Stretch } from "./read-certificates.js";

/** As many as a roster has people. */
const MAX_OF_ROSTER = 5_000;

/** Files of many certificates from one person or address: drawing them takes time. */
const files = defineLimit("certificate-files", 60, 15 * 60);

type OwnerOf = (request: Request) => Promise<TranscriptOwner>;

/**
 * Certificates as files: one, or several as one PDF or as a ZIP archive of PDFs. Completions are named by the field
 * `completion` of a form, since an address could not hold so many, or by `?completion=`; without one, it is the latest.
 */
export function certificateRoutes(ctxOf: CtxOf): Router {
  const router = Router();
  const ofUser: OwnerOf = async (request) => {
    const { departmentId, id: userId } = decodeId("usr", String(request.params.userId));
    authorize(await enterDepartment(await ctxOf(request), departmentId), "transcript.read", { userId });
    return { departmentId, userId };
  };
  const own: OwnerOf = async (request) => ({ accountId: signedIn(await ctxOf(request)).accountId });

  for (const [path, ownerOf] of [
    ["/users/:userId", ofUser],
    ["", own],
  ] as const) {
    router.get(`${path}/completions/:completionId/certificate.pdf`, async (request, response) => {
      const owner = await ownerOf(request);
      const ids = [decodeId("cpl", String(request.params.completionId)).id];
      await sendPdf(response, await readCertificates(owner, ids));
    });
    const takeOne = async (request: Request): Promise<void> => {
      const ctx = await ctxOf(request);
      await files.take(ctx.person?.accountId ?? ctx.address);
    };
    for (const [kind, send] of [
      ["pdf", sendPdf],
      ["zip", sendZip],
    ] as const) {
      const answer = async (request: Request, response: Response): Promise<void> => {
        await takeOne(request);
        await send(response, await readCertificates(await ownerOf(request), idsOf(request)));
      };
      router.get(`${path}/certificates.${kind}`, answer);
      router.post(`${path}/certificates.${kind}`, express.urlencoded({ extended: false, inflate: false }), answer);
    }
  }
  const ofRoster = async (request: Request, stretch: Stretch): Promise<CertificateFacts[]> => {
    const ctx = await ctxOf(request);
    const { departmentId, id } = decodeId("rec", String(request.params.recordingId));
    authorize(await enterDepartment(ctx, departmentId), "transcript.record");
    await files.take(ctx.person?.accountId ?? ctx.address);
    return readRecordedCertificates(departmentId, id, stretch);
  };
  router.get("/recordings/:recordingId/certificates.pdf", async (request, response) => {
    const part = partOf(request);
    const from = (part - 1) * MAX_CERTIFICATES;
    const certificates = await ofRoster(request, { from, most: MAX_CERTIFICATES });
    const title = rosterTitle(certificates);
    await sendPdf(response, certificates, part === 1 ? title : `${title} part ${part}`);
  });
  router.get("/recordings/:recordingId/certificates.zip", async (request, response) => {
    const certificates = await ofRoster(request, { from: 0, most: MAX_OF_ROSTER });
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

function idsOf({ query, body }: Request): string[] | null {
  const named: unknown[] = [query.completion, body?.completion].flat();
  const texts = named.filter((one): one is string => typeof one === "string");
  if (texts.length > MAX_CERTIFICATES) throw invalid("completion", `Name at most ${MAX_CERTIFICATES} completions.`);
  return texts.length > 0 ? texts.map((text) => decodeId("cpl", text).id) : null;
}

/** Which part of a roster a PDF is, from 1 on: `?part=2`. */
function partOf({ query }: Request): number {
  const part = Number(query.part ?? 1);
  if (!Number.isInteger(part) || part < 1 || part > MAX_OF_ROSTER / MAX_CERTIFICATES) {
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
  const pdf = await certificatesPdf(certificates, name);
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
  yield await certificatesPdf([facts], nameOf(facts));
}

const nameOf = ({ personName, className, completedOn }: CertificateFacts): string =>
  `${personName} ${className} ${completedOn}`;
