import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { findChromium } from "../../test/chromium.js";
import { startMuster } from "../candidates/ours.js";
import type { Bench, Workload } from "../harness/bench.js";
import { LOAD_CORE, pin, unpin } from "../harness/machine.js";
import { compare, type Result } from "../harness/results.js";
import { officerOf } from "../harness/staff.js";

// As the browser's own tools throttle: fast 3G.
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 188_743, uploadThroughput: 86_400 };
const CPU_TIMES = 4;

/** W9: the dashboard in a Chromium: what it loads, and how long until the table of 6,000 users is there. */
export const dashboard: Workload = {
  ids: ["W9"],
  run: async (bench) => {
    const { cluster, data } = bench;
    const place = data.set.departments + 1; // the department whose people are trained
    const officer = await officerOf(cluster, data.database, `Department ${place}`);
    const server = await startMuster(cluster, data.database);
    const { executablePath, environment } = findChromium();
    unpin(process.pid); // a browser draws beside its scripts, and is alone with a server that waits for it
    const browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...environment } as Record<string, string>,
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    });
    try {
      const address = `http://localhost:${server.port}`;
      const [name = "", value = ""] = officer.cookie.split("=");
      const visit: Visit = { browser, address, cookie: { name, value, url: address } };
      return await measure(bench, visit);
    } finally {
      await browser.close();
      await server.stop();
      pin(process.pid, LOAD_CORE);
    }
  },
};

interface Visit {
  readonly browser: Browser;
  readonly address: string;
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
}

async function measure({ rounds, say }: Bench, visit: Visit): Promise<Result[]> {
  const found = new Map<string, { unit: string; values: number[] }>();
  const note = (workload: string, unit: string, value: number): void => {
    const entry = found.get(workload) ?? { unit, values: [] };
    entry.values.push(value);
    found.set(workload, entry);
  };
  for (let round = 0; round < Math.min(3, rounds); round++) {
    const signIn = await coldLoad(visit, "/sign-in", FORM, { isSignedIn: false });
    note("W9 Sign-in page, largest paint", "ms", signIn.largestPaint);
    const users = await coldLoad(visit, "/users", TABLE, { isSignedIn: true });
    note("W9 Users page, largest paint", "ms", users.largestPaint);
    note("W9 Users page, table there, cold", "ms", users.milliseconds);
    note("W9 Navigation from Home to the table", "ms", await navigation(visit));
  }
  const signIn = await coldLoad(visit, "/sign-in", FORM, { isSignedIn: false, asGzip: true });
  note("W9 Sign-in page, JavaScript", "kB", signIn.scriptKb);
  const users = await coldLoad(visit, "/users", TABLE, { isSignedIn: true, asGzip: true });
  note("W9 Users page, JavaScript", "kB", users.scriptKb);
  note("W9 Users page, all that is loaded", "kB", users.allKb);
  for (const path of ROUTES) {
    const { scriptKb } = await coldLoad(visit, path, "h1", { isSignedIn: true, isAtRest: true, asGzip: true });
    note(`W9 JavaScript of ${path}`, "kB", scriptKb);
  }
  for (const [workload, { unit, values }] of found)
    say(`${workload}: ${values.map((one) => Math.round(one)).join(", ")} ${unit}`);
  return [...found].flatMap(([workload, { unit, values }]) =>
    compare(workload, unit, [{ candidate: "ours", standing: "ours", values }]),
  );
}

/** Pages by the sidebar and the help; what each loads until nothing more comes, from a server nearby. */
const ROUTES = ["/", "/my-training", "/users", "/training/courses", "/reports", "/imports", "/settings", "/docs"];

/** What says that a page is there: of a table six rows with somebody in them, as many as one reads at a glance. */
const [FORM, TABLE] = ["form", "tr[data-id]:nth-of-type(6)"];

/**
 * A page's own clock: milliseconds from the last click, or from where its loading began, to the frame that shows what the
 * selector names. What the driver of the browser takes besides, to click and to look, is no part of it.
 */
const clockUntil = (selector: string): string => `
  window.shown = new Promise((resolve) => {
    let begun = 0;
    addEventListener("click", ({ timeStamp }) => { begun = timeStamp; }, { capture: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector(${JSON.stringify(selector)})) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
    }).observe(document, { childList: true, subtree: true });
  })`;

interface ColdLoad {
  readonly scriptKb: number;
  readonly allKb: number;
  readonly largestPaint: number;
  readonly milliseconds: number;
}

interface ColdOptions {
  readonly isSignedIn: boolean;
  /** For sizes of all that a page loads: until nothing more comes, from a server nearby. */
  readonly isAtRest?: boolean;
  /** For sizes: everything packed by gzip, where the browser itself also takes brotli. */
  readonly asGzip?: boolean;
}

/** A page in a browser that has nothing of it yet, on a slow phone's processor and network. */
async function coldLoad(
  { browser, address, cookie }: Visit,
  path: string,
  until: string,
  { isSignedIn, isAtRest = false, asGzip = false }: ColdOptions,
): Promise<ColdLoad> {
  const { context, page, cdp } = await openPage(browser);
  try {
    if (isSignedIn) await context.addCookies([cookie]);
    const bytes = await countBytes(cdp);
    if (asGzip) await context.setExtraHTTPHeaders({ "accept-encoding": "gzip" });
    if (!isAtRest) await slowDown(cdp);
    await page.addInitScript(clockUntil(until));
    await page.goto(address + path, { waitUntil: "commit" });
    const milliseconds = await page.evaluate<number>("shown");
    if (isAtRest) await page.waitForLoadState("networkidle");
    const [scriptKb, allKb] = [bytes.script / 1000, bytes.all / 1000];
    const largestPaint = await page.evaluate<number>(LARGEST_PAINT);
    return { scriptKb, allKb, largestPaint, milliseconds };
  } finally {
    await context.close();
  }
}

async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.emulateNetworkConditions", FAST_3G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_TIMES });
}

const LARGEST_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
  .observe({ type: "largest-contentful-paint", buffered: true }))`;

/** From a click in the sidebar until the table is there: the page's code is loaded on the way, from a server nearby. */
async function navigation({ browser, address, cookie }: Visit): Promise<number> {
  const { context, page, cdp } = await openPage(browser);
  try {
    await context.addCookies([cookie]);
    await page.addInitScript(clockUntil(TABLE));
    await page.goto(address, { waitUntil: "networkidle" });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_TIMES });
    const link = page.getByRole("link", { name: "Users", exact: true }).first();
    await link.waitFor();
    await link.click();
    return await page.evaluate<number>("shown");
  } finally {
    await context.close();
  }
}

async function openPage(browser: Browser): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  return { context, page, cdp };
}

/** Adds up what comes over the network, heads included. */
async function countBytes(cdp: CDPSession): Promise<{ script: number; all: number }> {
  const bytes = { script: 0, all: 0 };
  const scripts = new Set<string>();
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (scripts.has(requestId)) bytes.script += encodedDataLength;
  });
  return bytes;
}
