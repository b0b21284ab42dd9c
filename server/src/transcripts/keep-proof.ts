import { createHash } from "node:crypto";
import type { FileUpload } from "graphql-upload/processRequest.mjs";
import type { DepartmentActor } from "../platform/actor.js";
import { AppError } from "../platform/errors.js";
import { newId } from "../platform/ids.js";
import { requestLoader } from "../platform/loader.js";
import { readInDepartment } from "../platform/read.js";
import { invalid } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";

/** The largest proof: a page of a good scanner. */
export const MAX_PROOF_BYTES = 10 * 1024 * 1024;
const CHUNK = 256 * 1024;

/** A file that was read and found to be what may be kept. */
export interface ReadProof {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

/** How each kind of file begins; what its name or sender says of it does not count. */
const BEGINNINGS: readonly (readonly [contentType: string, mark: Buffer])[] = [
  ["application/pdf", Buffer.from("%PDF-")],
  ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff])],
];

/** Reads an uploaded proof; FILE_TOO_LARGE at the first byte too many, INVALID_INPUT for what is no PDF, PNG or JPEG. */
export async function readProof(upload: Promise<FileUpload>): Promise<ReadProof> {
  const file = await upload;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of file.createReadStream() as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MAX_PROOF_BYTES)
      throw new AppError("FILE_TOO_LARGE", "A proof is at most 10 MiB.", { file: "At most 10 MiB." });
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (bytes.length === 0) throw invalid("file", "This file is empty.");
  const [contentType] = BEGINNINGS.find(([, mark]) => bytes.subarray(0, mark.length).equals(mark)) ?? [];
  if (!contentType) throw invalid("file", "Upload a PDF, a PNG or a JPEG file.");
  const fileName =
    file.filename
      .toWellFormed()
      .replace(/\p{Cc}/gu, "")
      .slice(-200) || "proof";
  return { fileName, contentType, bytes, sha256: createHash("sha256").update(bytes).digest() };
}

const INSERT = `
  INSERT INTO proof (department_id, id, file_name, content_type, byte_count, sha256, uploaded_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** Keeps a proof in the department; answers with its id. */
export async function keepProof(tx: Tx, actor: DepartmentActor, proof: ReadProof): Promise<string> {
  const id = newId();
  const { fileName, contentType, bytes, sha256 } = proof;
  await tx.query(INSERT, [tx.departmentId, id, fileName, contentType, bytes.length, sha256, actor.accountId]);
  for (let seq = 0; seq * CHUNK < bytes.length; seq++) {
    await tx.query(`INSERT INTO proof_chunk (department_id, proof_id, seq, bytes) VALUES ($1, $2, $3, $4)`, [
      ...[tx.departmentId, id, seq],
      bytes.subarray(seq * CHUNK, (seq + 1) * CHUNK),
    ]);
  }
  return id;
}

/** What is known of a kept proof. */
export interface KeptProof {
  readonly fileName: string;
  readonly contentType: string;
  readonly byteCount: number;
}

const ONE = `SELECT file_name AS "fileName", content_type AS "contentType", byte_count AS "byteCount"
    FROM proof WHERE department_id = $1 AND id = $2`;

/** A proof of a department, whose reader was asked for their rights before. */
export async function findProof(departmentId: string, proofId: string): Promise<KeptProof | null> {
  const [[row] = []] = await readInDepartment(departmentId, [
    { name: "proof", text: ONE, values: [departmentId, proofId] },
  ]);
  return (row as KeptProof | undefined) ?? null;
}

const SOME = `SELECT id, file_name AS "fileName", content_type AS "contentType", byte_count AS "byteCount"
    FROM proof WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Which proof, and the department that keeps it. */
interface ProofKey {
  readonly departmentId: string;
  readonly proofId: string;
}

/** The proofs of a page of completions, in one go for each department that keeps some of them. */
export const proofs = requestLoader<ProofKey, KeptProof | null>(async (keys) => {
  const found = new Map<string, KeptProof>();
  for (const departmentId of new Set(keys.map((key) => key.departmentId))) {
    const ids = keys.filter((key) => key.departmentId === departmentId).map(({ proofId }) => proofId);
    const [rows = []] = await readInDepartment(departmentId, [
      { name: "proofs", text: SOME, values: [departmentId, ids] },
    ]);
    for (const { id, ...proof } of rows) found.set(`${departmentId} ${id}`, proof as unknown as KeptProof);
  }
  return keys.map(({ departmentId, proofId }) => found.get(`${departmentId} ${proofId}`) ?? null);
});

const PIECE = `SELECT bytes FROM proof_chunk WHERE department_id = $1 AND proof_id = $2 AND seq = $3`;

/** A proof's bytes, piece by piece. */
export async function* proofBytes(departmentId: string, proofId: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq++) {
    const values = [departmentId, proofId, seq];
    const [[row] = []] = await readInDepartment(departmentId, [{ name: "proof-chunk", text: PIECE, values }]);
    if (!row) return;
    yield row.bytes as Buffer;
  }
}
