import type { GridRowSelectionModel } from "@mui/x-data-grid";

/** Fetches the export of who is ticked and hands it over as a file. An address could not hold so many ids: a form can. */
export async function downloadSelection(url: string, { type, ids }: GridRowSelectionModel): Promise<void> {
  const field = type === "include" ? "id" : "except";
  const body = new URLSearchParams([...ids].map((id): [string, string] => [field, String(id)]));
  // Everybody who matches is the view itself.
  const response = await fetch(url, type === "exclude" && ids.size === 0 ? {} : { method: "POST", body });
  if (!response.ok) throw new Error(`The export was answered with ${response.status}.`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameIn(response.headers.get("content-disposition") ?? "");
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The name that the server gave, which may have other letters than English ones. */
function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? "users";
}
