import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import express from "express";
import { createTransport } from "nodemailer";
import { expectAccessible, launchBrowser } from "../../../test/browser.js";
import { makeTemporaryFolder } from "../../../test/temporary-folder.js";
import { readConfig, setConfig } from "../config.js";
import { listen, makeServer } from "../http/server.js";
import { makeSite } from "../http/site.js";
import { type MailCatcher, startMailCatcher } from "./mail-catcher.js";
import { mailPages } from "./mail-pages.js";

let folder: string;
let catcher: MailCatcher;
let url: string;
const ending: (() => unknown)[] = [];

const EVIL = `<p>Hello <a href="https://example.org/set">set it</a></p><script>parent.document.title = "taken"</script>
  <img src="https://tracker.example/pixel.png">`;

beforeAll(async () => {
  setConfig(readConfig({ LOG_LEVEL: "silent" }));
  folder = makeTemporaryFolder("muster-mails-");
  catcher = await startMailCatcher(folder);
  const site = makeSite({ clientFolder: "/nowhere", routers: [mailPages(catcher)], isReady: async () => true });
  const server = makeServer(express(), site);
  url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
  ending.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  const smtp = createTransport(catcher.url);
  await smtp.sendMail({
    from: '"Metro EMS via Muster" <muster@example.org>',
    to: "dana@example.org",
    subject: "Willkommen, Núñez <b>",
    text: "Set it: https://example.org/set?a=1&b=2 now",
    html: EVIL,
  });
  smtp.close();
});
afterAll(async () => {
  for (const end of ending) end();
  await catcher.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the mail catcher of the default run", () => {
  test("keeps mails over a restart", async () => {
    const again = await startMailCatcher(folder);
    expect((await again.list()).map(({ to }) => to)).toEqual([["dana@example.org"]]);
    await again.stop();
  });

  test("its pages show a mail without running it or asking other machines", async () => {
    const page = await (await (await launchBrowser()).newContext()).newPage();
    const asked: string[] = [];
    const refused: string[] = [];
    page.on("requestfinished", (request) => asked.push(new URL(request.url()).host));
    page.on("requestfailed", (request) => refused.push(`${request.url()}: ${request.failure()?.errorText}`));
    await page.goto(`${url}/mail`);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Willkommen, Núñez <b>" }).click();
    await page.frameLocator("iframe").getByText("Hello").waitFor();
    expect(await page.title()).toContain("Willkommen");
    expect(await page.getByRole("link", { name: "https://example.org/set?a=1&b=2" }).count()).toBe(1);
    expect([...new Set(asked)]).toEqual([new URL(url).host]);
    expect(refused).toEqual(["https://tracker.example/pixel.png: csp"]);
    // axe cannot look into a frame that runs no scripts.
    await page.locator("iframe").evaluate((frame) => frame.remove());
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
  }, 180_000);

  test("programs read them as JSON", async () => {
    const [mail] = (await (await fetch(`${url}/mail.json`)).json()) as { subject: string; to: string[] }[];
    expect(mail).toMatchObject({ subject: "Willkommen, Núñez <b>", to: ["dana@example.org"] });
    expect((await fetch(`${url}/mail/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/mail/..%2F..%2Fsecret/html`)).status).toBe(404);
  });
});
