import { randomBytes } from "node:crypto";
import express, { type RequestHandler, type Response, type Router } from "express";
import type { Email } from "postal-mime";
import { isLoopback } from "../config.js";
import type { CaughtMail, MailCatcher } from "./mail-catcher.js";

/** A mail's markup is somebody else's: no scripts, no requests, links in a new tab. */
export const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Pages to read the mails of the default run: /mail, /mail/ID, /mail.json. Never there with a real mail server. */
export function mailPages(catcher: MailCatcher): Router {
  const router = express.Router();
  router.use(["/mail", "/mail.json"], forThisMachineOnly);
  router.get("/mail", async (_request, response) => sendPage(response, "Mails", list(await catcher.list())));
  router.get("/mail.json", async (_request, response) => void response.json((await catcher.list()).map(asJson)));
  router.get("/mail/:id", async ({ params }, response, next) => {
    const mail = await catcher.find(params.id);
    if (mail) sendPage(response, mail.email.subject ?? "Mail", letter(mail));
    else next();
  });
  router.get("/mail/:id/html", async ({ params }, response, next) => {
    const mail = await catcher.find(params.id);
    if (!mail) return next();
    response.set("content-security-policy", MAIL_POLICY);
    response.type("html").send(`<base target="_blank">${mail.email.html ?? ""}`);
  });
  return router;
}

/** A name of another site that points at this machine must not read mails: they hold links that sign people in. */
const forThisMachineOnly: RequestHandler = (request, _response, next) =>
  isLoopback(request.hostname) ? next() : next("router");

const asJson = ({ id, to, email }: CaughtMail): object => ({
  id,
  to,
  from: email.from?.address,
  subject: email.subject,
  date: email.date,
  text: email.text,
  html: email.html,
});

function list(mails: readonly CaughtMail[]): string {
  if (mails.length === 0)
    return "<h1>Mails</h1><p>None yet. What Muster sends is shown here, newest first. <a href='/mail/templates'>All templates</a></p>";
  const rows = mails.map(
    ({ id, to, email }) => `<tr>
      <td><a href="/mail/${escaped(id)}">${escaped(email.subject || "(no subject)")}</a></td>
      <td>${escaped(to.join(", "))}</td><td><time>${escaped(when(email))}</time></td></tr>`,
  );
  return `<h1>Mails</h1><p>${mails.length} caught, newest first. None of them left this machine. <a href="/mail/templates">All templates</a></p>
    <table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent</th></tr></thead>
    <tbody>${rows.join("")}</tbody></table>`;
}

function letter({ id, to, email }: CaughtMail): string {
  const from = email.from ? `${email.from.name} <${email.from.address}>` : "";
  const facts = [
    ["From", from],
    ["To", to.join(", ")],
    ["Reply to", email.replyTo?.map(({ address }) => address).join(", ") ?? ""],
    ["Sent", when(email)],
  ].filter(([, value]) => value);
  return `<p><a href="/mail">All mails</a></p><h1>${escaped(email.subject || "(no subject)")}</h1>
    <dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value ?? "")}</dd>`).join("")}</dl>
    ${email.html ? `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${escaped(id)}/html"></iframe>` : ""}
    <h2>As text</h2><pre tabindex="0">${linked(email.text ?? "")}</pre>`;
}

const when = (email: Email): string =>
  email.date ? `${new Date(email.date).toISOString().slice(0, 16).replace("T", " ")} UTC` : "";

/** Text within markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Text whose addresses are links. */
export const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, i) => (i % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join("");

/** Sends a page in the mail catcher's frame; its policy allows nothing but its own style and frames. */
export function sendPage(response: Response, title: string, body: string): void {
  const nonce = randomBytes(16).toString("base64url");
  response.set(
    "content-security-policy",
    `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  response.set("cache-control", "no-store").type("html");
  response.send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} - Muster mail catcher</title>
    <meta name="viewport" content="width=device-width"><style nonce="${nonce}">${STYLE}</style></head>
    <body><header><strong>Muster</strong> mail catcher</header><main>${body}</main></body></html>`);
}

const STYLE = `
  :root { color-scheme: light dark; --ink: #17282c; --soft: #4d6368; --line: #d3dfe1; --link: #005f6b; --page: #f5f8f8; --card: #fff }
  @media (prefers-color-scheme: dark) { :root { --ink: #e6eff0; --soft: #a3b8bc; --line: #33474c; --link: #6fd3df; --page: #10191b; --card: #182427 } }
  body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 Inter, system-ui, sans-serif }
  header { padding: 12px 24px; border-bottom: 1px solid var(--line); color: var(--soft) }
  header strong { color: var(--link); margin-right: 4px }
  main { max-width: 960px; margin: 0 auto; padding: 16px 24px }
  a { color: var(--link) }
  h1 { font-size: 22px; margin: 8px 0; overflow-wrap: anywhere } h2 { font-size: 16px; margin-top: 24px }
  table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line) }
  th, td { text-align: left; padding: 8px 12px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
  iframe { width: 100%; height: 560px; border: 1px solid var(--line); border-radius: 8px; background: #fff }
  pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere }`;
