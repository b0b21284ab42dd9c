import type { Writable } from "node:stream";
import type { FileUpload } from "graphql-upload/processRequest.mjs";
import Upload from "graphql-upload/Upload.mjs";

/**
 * An upload is read from a temporary file while that is still being written. When writing fails (the disk is
 * full), its readers would wait for ever: here they get the error.
 */
export function passOnSpoolErrors(value: unknown): void {
  if (value instanceof Upload) {
    value.promise?.then(passOn, () => undefined); // a refused upload is told to whoever reads it
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) passOnSpoolErrors(inner);
  }
}

function passOn(file: FileUpload): void {
  const { createReadStream, capacitor } = file as FileUpload & { readonly capacitor: Writable };
  let failure: Error | undefined;
  capacitor.once("error", (error: Error) => {
    failure = error;
    capacitor.destroy(error);
  });
  file.createReadStream = (options) => {
    if (failure) throw failure;
    return createReadStream(options);
  };
}
