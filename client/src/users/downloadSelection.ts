import { downloadFile } from "../graphql/downloadFile";
import type { SelectionModel } from "../ui/table/selection";

/** Fetches the export of who is ticked and hands it over as a file. An address could not hold so many ids: a form can. */
export function downloadSelection(url: string, { type, ids }: SelectionModel): Promise<void> {
  const field = type === "include" ? "id" : "except";
  const body = new URLSearchParams([...ids].map((id): [string, string] => [field, id]));
  // Everybody who matches is the view itself.
  return downloadFile(url, type === "exclude" && ids.size === 0 ? undefined : { method: "POST", body });
}
