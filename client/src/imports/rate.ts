export type Sample = { at: number; done: number };

const WINDOW_MS = 12_000;

/** Keeps what the last seconds showed; an import that resumes elsewhere may count again from lower. */
export function addSample(samples: Sample[], next: Sample): Sample[] {
  const last = samples.at(-1);
  if (last && next.done < last.done) return [next];
  if (last && next.done === last.done) return samples;
  return [...samples.filter((sample) => next.at - sample.at <= WINDOW_MS), next];
}

/** Rows a second over the window; null while there is too little to say anything honest. */
export function rowsPerSecond(samples: Sample[]): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 500) return null;
  return ((last.done - first.done) / (last.at - first.at)) * 1000;
}

export function secondsLeft(samples: Sample[], total: number): number | null {
  const rate = rowsPerSecond(samples);
  const done = samples.at(-1)?.done;
  return rate && done !== undefined ? (total - done) / rate : null;
}
