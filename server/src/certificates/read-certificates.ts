import { config } from "../platform/config.js";
import { notFound } from "../platform/errors.js";
import { readAsAccount, readInDepartment, type Statement } from "../platform/read.js";
import { acrossDepartments } from "../platform/transaction.js";
import type { TranscriptOwner } from "../transcripts/list-transcript.js";
import type { CertificateFacts } from "./certificate-pdf.js";

/** How many certificates one file holds at most. */
export const MAX_CERTIFICATES = 200;

// Who answers for it: the officer who accepted it, else whoever recorded it.
const FACTS = `c.id, c.recorded_in AS "recordedIn", c.class_name AS "className", c.provider, c.minutes, c.take_type AS "takeType",
       c.completed_on::text AS "completedOn", c.credit_type AS "creditType", c.capce_number AS "capceNumber",
       coalesce(c.decider_name, c.recorder_name) AS "officerName", c.certificate_code AS code`;

const COUNTS = `c.state = 'ACCEPTED' AND c.deleted_at IS NULL`;
const LAST = `ORDER BY c.completed_on DESC, c.id DESC LIMIT ${MAX_CERTIFICATES}`;

const OF_USER = `
  SELECT ${FACTS}, m.first_name || ' ' || m.last_name AS "personName"
    FROM membership m JOIN completion c ON c.account_id = m.account_id
   WHERE m.department_id = $1 AND m.id = $2 AND m.status <> 'REMOVED' AND ${COUNTS} AND ($3::uuid[] IS NULL OR c.id = ANY($3))
   ${LAST}`;

// Index completion_recording. A roster is by name.
const OF_RECORDING = `
  SELECT ${FACTS}, m.first_name || ' ' || m.last_name AS "personName"
    FROM completion c JOIN membership m ON m.department_id = $1 AND m.account_id = c.account_id AND m.status <> 'REMOVED'
   WHERE c.recording_id = $2 AND c.recorded_in = $1 AND ${COUNTS}
   ORDER BY m.name_key, c.id OFFSET $3 LIMIT $4`;

const OF_ACCOUNT = `
  SELECT ${FACTS}, a.first_name || ' ' || a.last_name AS "personName"
    FROM completion c JOIN account a ON a.id = c.account_id
   WHERE c.account_id = $1 AND ${COUNTS} AND ($2::uuid[] IS NULL OR c.id = ANY($2))
   ${LAST}`;

type Row = Omit<CertificateFacts, "departmentName" | "logo" | "checkUrl"> & { recordedIn: string; code: Buffer };

/**
 * What certificates say, the latest completion first: of these completions, or of all. What does not count (reported,
 * refused, deleted) has none: NOT_FOUND when that leaves nothing. Who may read them was asked before.
 */
export async function readCertificates(
  owner: TranscriptOwner,
  completionIds: readonly string[] | null,
): Promise<CertificateFacts[]> {
  const [found = []] = await read(owner, completionIds);
  return factsOf(found);
}

/** Which of a roster's certificates, counted by name. */
export interface Stretch {
  readonly from: number;
  readonly most: number;
}

/** What the certificates say of people whose completion was recorded at once. Who may read them was asked before. */
export async function readRecordedCertificates(
  departmentId: string,
  recordingId: string,
  { from, most }: Stretch,
): Promise<CertificateFacts[]> {
  const values = [departmentId, recordingId, from, most];
  const [found = []] = await readInDepartment(departmentId, [statement("recorded-certificates", OF_RECORDING, values)]);
  return factsOf(found);
}

async function factsOf(found: Record<string, unknown>[]): Promise<CertificateFacts[]> {
  const rows = found as unknown as Row[];
  if (rows.length === 0) throw notFound("This certificate");
  const issuers = await readIssuers([...new Set(rows.map(({ recordedIn }) => recordedIn))]);
  return rows.map(({ recordedIn, code, ...facts }) => ({
    ...facts,
    departmentName: issuers.get(recordedIn)?.name ?? "",
    logo: issuers.get(recordedIn)?.logo ?? null,
    checkUrl: new URL(`/certificates/${code.toString("base64url")}`, config().publicUrl).href,
  }));
}

function read(owner: TranscriptOwner, ids: readonly string[] | null): Promise<Record<string, unknown>[][]> {
  if ("accountId" in owner)
    return readAsAccount(owner.accountId, [statement("own-certificates", OF_ACCOUNT, [owner.accountId, ids])]);
  const { departmentId, userId } = owner;
  return readInDepartment(departmentId, [statement("certificates", OF_USER, [departmentId, userId, ids])]);
}

const statement = (name: string, text: string, values: readonly unknown[]): Statement => ({ name, text, values });

interface Issuer {
  readonly id: string;
  readonly name: string;
  readonly logo: Buffer | null;
}

/** The departments that recorded them: a transcript holds those of other departments, too. */
const readIssuers = (ids: readonly string[]): Promise<Map<string, Issuer>> =>
  acrossDepartments(async (tx) => {
    const issuers = await tx.query<Issuer>(
      `SELECT d.id, d.name, l.bytes AS logo FROM department d LEFT JOIN department_logo l ON l.department_id = d.id
        WHERE d.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(issuers.map((issuer) => [issuer.id, issuer]));
  });
