import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import express from "express";
import { readConfig, setConfig } from "../platform/config.js";
import { listen, makeServer } from "../platform/http/server.js";
import { makeSite } from "../platform/http/site.js";
import { mailSamples } from "./mail-samples.js";
import { mailSamplePages } from "./mail-samples.routes.js";

let url: string;
let end: () => void;

beforeAll(async () => {
  setConfig(readConfig({ LOG_LEVEL: "silent" }));
  const site = makeSite({ clientFolder: "/nowhere", routers: [mailSamplePages()], isReady: async () => true });
  const server = makeServer(express(), site);
  url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}/mail/templates`;
  end = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(() => end());

describe("the developer's page of all mails", () => {
  test("lists every mail, and shows each as text and as it looks, fenced in", async () => {
    const list = await (await fetch(url)).text();
    expect(mailSamples().length).toBeGreaterThan(10);
    for (const { name } of mailSamples()) {
      expect(list).toContain(`href="/mail/templates/${name}"`);
      expect(await (await fetch(`${url}/${name}`)).text()).toContain(`src="/mail/templates/${name}/html"`);
      const letter = await fetch(`${url}/${name}/html`);
      expect([name, letter.status, letter.headers.get("content-security-policy")]).toEqual([
        name,
        200,
        expect.stringContaining("default-src 'none'"),
      ]);
    }
    expect((await fetch(`${url}/no-such-mail`)).status).toBe(404);
  });
});
