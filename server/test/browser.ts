import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, expect } from "@jest/globals";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { Config } from "../src/platform/config.js";
import { topFolder } from "../src/platform/top.js";
import { startApp, type TestApp } from "./app.js";
import { findChromium } from "./chromium.js";

/** The product with its dashboard, and a browser to look at it. */
export interface BrowserApp extends TestApp {
  /** Opens a page, signed in as somebody or as nobody; each in a browser profile of its own. */
  openPage(account?: string | { readonly accountId: string }, options?: BrowserContextOptions): Promise<Page>;
}

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
});

/**
 * Starts the product with the built dashboard and a worker, and a headless Chromium. What a page throws, what its
 * Content-Security-Policy refuses and what it asks of other machines fails the test file.
 */
export async function startBrowserApp(overrides: Partial<Config> = {}): Promise<BrowserApp> {
  buildClient();
  const app = await startApp({ isWorker: true, ...overrides });
  const browser = await launchBrowser();
  const problems: string[] = [];
  closing.push(async () => expect(problems).toEqual([]));
  return {
    ...app,
    openPage: async (account, options) => {
      const context = await browser.newContext({
        baseURL: app.url,
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      if (account) await context.addCookies([await asCookie(app, account)]);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.stack ?? error.message}`));
      page.on("console", (message) => {
        if (/content.security.policy/i.test(message.text())) problems.push(message.text());
      });
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(app.url)) problems.push(request.url());
      });
      return page;
    },
  };
}

/** Starts a headless Chromium that ends with the test file. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = findChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"],
  });
  closing.push(() => browser.close());
  return browser;
}

/**
 * Expects axe to find nothing on the page once it has come to rest: half-faded text has no contrast to judge. What goes
 * away by itself may begin to fade while axe looks, so what it finds is looked at again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await violationsOf(page);
  expect(found.length > 0 ? await violationsOf(page) : found).toEqual([]);
}

async function violationsOf(page: Page) {
  await page.evaluate(AT_REST);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] }) // what passes would be described at length, cell by cell of a table
    .setLegacyMode() // in the page itself: none of ours holds a frame of another origin
    .analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ html }) => html.slice(0, 200)),
  }));
}

/**
 * Waits until nothing fades or slides, and until 150 ms have gone by in which nothing came or went; at most 5 s, for
 * pages that never rest. Runs in the page, and is text since the server's types know no document.
 */
const AT_REST = `(async () => {
  const moves = (animation) =>
    animation.playState === "running" && animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY;
  const started = performance.now();
  let changed = started;
  const observer = new MutationObserver(() => { changed = performance.now(); });
  observer.observe(document.body, { childList: true, subtree: true });
  do {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (document.getAnimations().some(moves)) changed = performance.now();
  } while (performance.now() - changed < 150 && performance.now() - started < 5_000);
  observer.disconnect();
})()`;

async function asCookie(app: TestApp, account: Parameters<TestApp["cookieOf"]>[0]) {
  const [name = "", value = ""] = (await app.cookieOf(account)).split("=");
  return { name, value, url: app.url };
}

function buildClient(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(topFolder, "server/scripts/build.mjs"), "client"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The dashboard could not be built:\n${stderr}`);
}
