/** A request that reports how much of its body has left: fetch cannot, XMLHttpRequest can. */
export interface ProgressRequest extends RequestInit {
  onUploadProgress?: (sentBytes: number, totalBytes: number) => void;
}

const headersOf = (request: XMLHttpRequest): Headers => {
  const headers = new Headers();
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
};

const send = (url: string, options: ProgressRequest): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(options.method ?? "POST", url);
    for (const [name, value] of new Headers(options.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => options.onUploadProgress?.(event.loaded, event.total);
    request.onload = () =>
      resolve(
        new Response(request.responseText, {
          status: request.status,
          statusText: request.statusText,
          headers: headersOf(request),
        }),
      );
    request.onerror = () => reject(new TypeError("The connection was lost while sending."));
    request.onabort = () => reject(new DOMException("The upload was cancelled.", "AbortError"));
    options.signal?.addEventListener("abort", () => request.abort(), { once: true });
    if (options.signal?.aborted) reject(new DOMException("The upload was cancelled.", "AbortError"));
    else request.send(options.body as XMLHttpRequestBodyInit);
  });

/** `fetch` for Apollo's link. An operation asks for progress with `context: { fetchOptions: { onUploadProgress } }`. */
export const progressFetch = (url: string, options: ProgressRequest = {}): Promise<Response> =>
  options.onUploadProgress ? send(url, options) : fetch(url, options);
