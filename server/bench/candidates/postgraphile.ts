import type { Candidate } from "./candidate.js";
export const postgraphile: Candidate = {
  name: "PostGraphile 5",
  standing: "peer",
  start: () => Promise.reject(new Error("not yet")),
};
