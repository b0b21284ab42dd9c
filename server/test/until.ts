import { setTimeout as sleep } from "node:timers/promises";

/** Waits until something holds that announces itself by no event; fails after `seconds`. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error(`This did not come to hold within ${seconds} s: ${holds}`);
  }
}
