import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of package.json, whether we run from the sources or from dist/. */
export const topFolder = (() => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
})();
