import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import express from "express";
import { makeTemporaryFolder } from "../../../test/temporary-folder.js";
import { readConfig, setConfig } from "../config.js";
import { listen, makeServer } from "./server.js";
import { makeSite } from "./site.js";

let folder: string;
let url: string;
let end: () => void;

beforeAll(async () => {
  setConfig(readConfig({ LOG_LEVEL: "silent" }));
  folder = makeTemporaryFolder("muster-site-");
  mkdirSync(join(folder, "assets"));
  for (const name of ["index.html", "graphiql.html", "favicon.svg", "assets/page.js", "assets/page.js.br"]) {
    writeFileSync(join(folder, name), name === "index.html" ? "__CSP_NONCE__ __SESSION__" : name);
  }
  const server = makeServer(express(), makeSite({ clientFolder: folder, routers: [], isReady: async () => true }));
  url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
  end = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(() => {
  end();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await fetch(url + path, { headers: { "accept-encoding": "identity" } });
  return [response.status, response.headers.get("cache-control"), await response.text()];
};

describe("the dashboard's files", () => {
  test("are kept by browsers: built ones for good, others for an hour", async () => {
    expect(await get("/assets/page.js")).toEqual([200, "public, max-age=31536000, immutable", "assets/page.js"]);
    expect(await get("/favicon.svg")).toEqual([200, "public, max-age=3600", "favicon.svg"]);
  });

  test("that are gone since the start are not found, and the server goes on", async () => {
    rmSync(join(folder, "assets"), { recursive: true });
    expect((await get("/assets/page.js"))[0]).toBe(404);
    expect((await fetch(`${url}/assets/page.js`, { headers: { "accept-encoding": "br" } })).status).toBe(404);
    expect((await get("/favicon.svg"))[0]).toBe(200);
  });

  test("the page says whether the browser gave a session, and keeps the nonce of its policy", async () => {
    for (const [cookie, session] of [
      ["muster_session=abc", "given"],
      ["muster_session=", "none"],
      ["other=1", "none"],
    ]) {
      const response = await fetch(`${url}/users`, { headers: { cookie: String(cookie) } });
      const [, nonce, said] = /^(\S+) (\S+)$/.exec(await response.text()) ?? [];
      expect([cookie, said]).toEqual([cookie, session]);
      expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    }
  });

  test("end at their folder", async () => {
    for (const path of ["/assets/%2e%2e/%2e%2e/package.json", "/assets/..%2findex.html", "/%2e%2e/package.json"]) {
      expect([path, (await get(path))[0]]).toEqual([path, 404]);
    }
  });
});
