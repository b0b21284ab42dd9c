import type { Candidate } from "./candidate.js";
export const directus: Candidate = {
  name: "Directus 12",
  standing: "peer",
  start: () => Promise.reject(new Error("not yet")),
};
