import { Router } from "express";
import { escaped, linked, MAIL_POLICY, sendPage } from "../platform/embedded/mail-pages.js";
import { type MailSample, mailSamples } from "./mail-samples.js";
import { renderMail } from "./render-mail.js";

/** Pages of the default run that show every mail Muster writes: /mail/templates, /mail/templates/NAME. */
export function mailSamplePages(): Router {
  const router = Router();
  const find = (name: string): MailSample | undefined => mailSamples().find((sample) => sample.name === name);
  router.get("/mail/templates", (_request, response) => sendPage(response, "Mail templates", list()));
  router.get("/mail/templates/:name", ({ params }, response, next) => {
    const sample = find(params.name);
    if (sample) sendPage(response, sample.title, letter(sample));
    else next();
  });
  router.get("/mail/templates/:name/html", ({ params }, response, next) => {
    const sample = find(params.name);
    if (!sample) return next();
    response.set("content-security-policy", MAIL_POLICY).type("html");
    response.send(`<base target="_blank">${renderMail(sample.mail).html}`);
  });
  return router;
}

function list(): string {
  const rows = mailSamples().map(
    ({ name, title, mail }) => `<tr><td><a href="/mail/templates/${escaped(name)}">${escaped(title)}</a></td>
      <td>${escaped(renderMail(mail).subject)}</td></tr>`,
  );
  return `<p><a href="/mail">Mails that were sent</a></p><h1>Mail templates</h1><p>Every mail that Muster writes, with made-up people.</p>
    <table><thead><tr><th scope="col">Mail</th><th scope="col">Subject</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function letter({ name, title, mail }: MailSample): string {
  const { subject, text } = renderMail(mail);
  return `<p><a href="/mail/templates">All templates</a></p><h1>${escaped(title)}</h1>
    <dl><dt>Subject</dt><dd>${escaped(subject)}</dd><dt>To</dt><dd>${escaped(mail.toAddress)}</dd></dl>
    <iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/templates/${escaped(name)}/html"></iframe>
    <h2>As text</h2><pre tabindex="0">${linked(text)}</pre>`;
}
