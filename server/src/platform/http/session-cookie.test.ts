import { afterAll, expect, test } from "@jest/globals";
import { readConfig, setConfig } from "../config.js";
import { readSessionToken, sessionCookie } from "./session-cookie.js";

const SECRET = "a secret that only the tests know";
afterAll(() => setConfig(readConfig({ SECRET })));

test("over https the cookie is __Host- and Secure, and one of that name from plain http is not taken", () => {
  setConfig(readConfig({ SECRET, PUBLIC_URL: "https://muster.example.org" }));
  expect(sessionCookie("token")).toBe(
    "__Host-muster_session=token; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure",
  );
  expect(sessionCookie(null)).toBe("__Host-muster_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
  expect(readSessionToken("a=1; __Host-muster_session=token; b=2")).toBe("token");
  expect(readSessionToken("muster_session=token")).toBeUndefined();
});

test("on this machine alone it is plain", () => {
  setConfig(readConfig({ SECRET }));
  expect(sessionCookie("token")).toBe("muster_session=token; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax");
  expect(readSessionToken("muster_session=token")).toBe("token");
  expect(() => readConfig({ SECRET, PUBLIC_URL: "http://muster.example.org" })).toThrow(/https/);
});
