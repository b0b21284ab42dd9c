import type { AnyJob } from "./platform/queue.js";

/** Every kind of job, of all features. */
export const jobs: readonly AnyJob[] = [];
