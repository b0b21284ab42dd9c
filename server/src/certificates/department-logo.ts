import type { FileUpload } from "graphql-upload/processRequest.mjs";
import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeOwnId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import { authorize } from "../policy.js";

const MAX_BYTES = 512 * 1024;

/** A department's picture. */
export interface Logo {
  readonly contentType: string;
  readonly bytes: Buffer;
}

const READ = `SELECT content_type AS "contentType", bytes FROM department_logo WHERE department_id = $1`;

/** The picture of a department, whose reader was asked for their rights before. */
export async function findLogo(departmentId: string): Promise<Logo | null> {
  const [[row] = []] = await readInDepartment(departmentId, [{ name: "logo", text: READ, values: [departmentId] }]);
  return (row as Logo | undefined) ?? null;
}

const WRITE = `
  INSERT INTO department_logo (department_id, content_type, bytes) VALUES ($1, $2, $3)
  ON CONFLICT (department_id) DO UPDATE SET content_type = $2, bytes = $3, updated_at = now()`;

/** Puts a picture onto the department's certificates, those of earlier completions too; null takes it away. */
export async function setLogo(ctx: Ctx, departmentId: string, upload: Promise<FileUpload> | null): Promise<void> {
  const uuid = decodeOwnId("dep", departmentId);
  authorize(await enterDepartment(ctx, uuid), "certificate.edit-logo");
  const logo = upload && (await readLogo(await upload));
  await inDepartment(ctx, uuid, async (tx, actor) => {
    authorize(actor, "certificate.edit-logo");
    if (logo) await tx.query(WRITE, [uuid, logo.contentType, logo.bytes]);
    else await tx.query(`DELETE FROM department_logo WHERE department_id = $1`, [uuid]);
    const changes = { logo: logo ? `${logo.bytes.length} bytes` : null };
    await recordAudit(tx, actor, { action: "department.logo-changed", changes });
  });
}

async function readLogo(file: FileUpload): Promise<Logo> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of file.createReadStream() as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MAX_BYTES)
      throw new AppError("FILE_TOO_LARGE", "The picture is larger than 512 KiB.", { file: "At most 512 KiB." });
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  const { pictureType } = await import("./picture.js"); // and with it the PDF writer
  const contentType = pictureType(bytes);
  if (!contentType)
    throw invalid("file", "Choose a PNG (not interlaced) or JPEG picture of at most 1,000 pixels a side.");
  return { contentType, bytes };
}
