import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A new folder, gone with the test run at the latest, that PostgreSQL's account can walk through, too, when the
 * tests run as root.
 */
export function makeTemporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(process.env.MUSTER_TEST_FOLDER ?? tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}
