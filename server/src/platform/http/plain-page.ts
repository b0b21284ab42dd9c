import { randomBytes } from "node:crypto";
import type { Response } from "express";

/** Answers with a page of our own that needs no script; `title` and `body` are ours, never somebody's text. */
export function sendPage(response: Response, title: string, body: string): void {
  const nonce = randomBytes(16).toString("base64url");
  response.set(
    "content-security-policy",
    `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  );
  response.set("cache-control", "no-store").set("referrer-policy", "no-referrer").type("html");
  response.send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Muster</title>
    <meta name="viewport" content="width=device-width"><style nonce="${nonce}">${STYLE}</style></head>
    <body><main><p class="mark">Muster</p><h1>${title}</h1>${body}</main></body></html>`);
}

const STYLE = `
  :root { color-scheme: light dark; --ink: #17282c; --line: #d3dfe1; --link: #005f6b; --on: #fff; --page: #f5f8f8; --card: #fff }
  @media (prefers-color-scheme: dark) { :root { --ink: #e6eff0; --line: #33474c; --link: #6fd3df; --on: #10191b; --page: #10191b; --card: #182427 } }
  body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 Inter, system-ui, sans-serif }
  main { max-width: 480px; margin: 48px auto; padding: 24px; background: var(--card); border: 1px solid var(--line); border-radius: 8px }
  .mark { margin: 0; color: var(--link); font-weight: 700 } h1 { font-size: 24px; margin: 8px 0 }
  button { font: inherit; font-weight: 600; padding: 10px 20px; border: 0; border-radius: 8px; background: var(--link); color: var(--on); cursor: pointer }`;
