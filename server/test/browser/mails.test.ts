import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, expect, test } from "@jest/globals";
import { chromium } from "playwright-core";
import { type MailSample, mailSamples } from "../../src/outbox/mail-samples.js";
import { renderMail } from "../../src/outbox/render-mail.js";
import { readConfig, setConfig } from "../../src/platform/config.js";
import { findChromium } from "../chromium.js";

setConfig(readConfig({ PUBLIC_URL: "https://muster.example.org" }));

const { executablePath, environment } = findChromium();
const browser = await chromium.launch({
  executablePath,
  env: { ...process.env, ...environment } as Record<string, string>,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
});
afterAll(() => browser.close());

const samples = mailSamples().map((sample): [string, MailSample] => [sample.title, sample]);

test.each(samples)(
  "%s: fits a phone, reads well in light and dark, and asks nobody for anything",
  async (_title, { mail }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 }, colorScheme });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.setContent(renderMail(mail).html);
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect({ colorScheme, overflow }).toEqual({ colorScheme, overflow: 0 });
      // A letter is no page: the rules about landmarks and headings are not asked.
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa"]).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(requests).toEqual([]);
      await context.close();
    }
  },
);
