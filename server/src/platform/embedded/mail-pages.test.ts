import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import express from "express";
import { mailPages } from "./mail-pages.js";

const nobody = { list: async () => [], find: async () => undefined, clear: () => {}, url: "", stop: async () => {} };
const server = createServer(express().use(mailPages(nobody as unknown as Parameters<typeof mailPages>[0])));

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());

const statusOf = (path: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const request = get({ port, path, headers: { host }, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject);
  });

test("mails are read by this machine's own names only: another name that points here may be another site's", async () => {
  for (const path of ["/mail", "/mail.json"]) {
    expect([path, await statusOf(path, "localhost:4000"), await statusOf(path, "127.0.0.1")]).toEqual([path, 200, 200]);
    expect([path, await statusOf(path, "evil.example")]).toEqual([path, 404]);
  }
  expect(await statusOf("/mail/1/html", "evil.example")).toBe(404);
});
