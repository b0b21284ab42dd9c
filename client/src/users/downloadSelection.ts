import type { GridRowSelectionModel } from "@mui/x-data-grid";
import { downloadFile } from "../graphql/downloadFile";

/** Fetches the export of who is ticked and hands it over as a file. An address could not hold so many ids: a form can. */
export function downloadSelection(url: string, { type, ids }: GridRowSelectionModel): Promise<void> {
  const field = type === "include" ? "id" : "except";
  const body = new URLSearchParams([...ids].map((id): [string, string] => [field, String(id)]));
  // Everybody who matches is the view itself.
  return downloadFile(url, type === "exclude" && ids.size === 0 ? undefined : { method: "POST", body });
}
