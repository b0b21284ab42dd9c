import { ServerError } from "@apollo/client/errors";

/**
 * Fetches a file and hands it over as a download. A refusal throws what `problemOf` puts into words, where a plain link
 * would leave somebody with the server's raw answer.
 */
export async function downloadFile(url: string, request?: RequestInit): Promise<void> {
  const response = await fetch(url, request);
  if (!response.ok) {
    const bodyText = await response.text();
    throw new ServerError(`The download was answered with ${response.status}.`, { response, bodyText });
  }
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
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? "download";
}
