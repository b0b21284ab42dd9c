import { afterAll, describe, expect, test } from "@jest/globals";
import PostalMime from "postal-mime";
import { startApp } from "../../test/app.js";
import { makeAccount, makeDepartment, makeInvitation, makeOfficer } from "../../test/factories.js";
import { startSmtpSink } from "../../test/smtp-sink.js";
import { PLATFORM } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import type { NewMail } from "./mail.entity.js";
import { enqueueMail } from "./outbox.service.js";

const sink = await startSmtpSink();
const app = await startApp({ smtpUrl: sink.url });
afterAll(() => sink.goAway());

/** Sends one mail through the outbox, and reads it as a mail program does. */
async function send(departmentId: string, mail: NewMail) {
  sink.mails.length = 0;
  await asSystem(departmentId, (tx) => enqueueMail(tx, mail));
  await app.runJobs();
  expect(sink.mails).toHaveLength(1);
  const { from, replyTo, to, ...email } = await PostalMime.parse(sink.mails[0]?.raw ?? "");
  const text = email.text ?? "";
  return {
    envelopeTo: sink.mails[0]?.to,
    to: to?.map(({ address }) => address).join(),
    from: `${from?.name} <${from?.address}>`,
    replyTo: replyTo?.[0]?.address,
    subject: email.subject,
    messageId: email.messageId,
    text,
    html: email.html ?? "",
    links: text.match(/https?:\/\/\S+/g) ?? [],
    headers: email.headers.map(({ key }) => key),
  };
}

describe("mails", () => {
  test("whoever an import made gets a link to set a password, from the department, answered by the officer", async () => {
    const departmentId = await makeDepartment(app, { name: "Lake County EMS" });
    const officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Reed" });
    const { accountId, email } = await makeAccount(app, { firstName: "Nia" });
    const data = { senderAccountId: officer.accountId };
    const mail = await send(departmentId, { template: "SET_PASSWORD", toAddress: email, accountId, data });
    expect(mail).toMatchObject({
      to: email,
      subject: "Your account at Lake County EMS",
      from: "Lake County EMS via Muster <muster@example.org>",
      replyTo: officer.email,
    });
    expect(mail.text).toContain("Hello Nia,");
    expect(mail.text).toContain(`You sign in as ${email}.`);
    expect(mail.links[0]).toMatch(new RegExp(`^${app.url}/set-password/tk_[\\w-]{66}$`));
    expect(mail.html).toContain(`href="${mail.links[0]}"`);
    expect(mail.html).toContain("prefers-color-scheme: dark");
    const token = mail.links[0]?.split("/").at(-1);
    const SET = `mutation Set($token: String!) { setPassword(token: $token, newPassword: "two tall pines stand") { account { email } } }`;
    expect((await app.anonymous.execute(SET, { token })).data).toEqual({ setPassword: { account: { email } } });
  });

  test("[76] somebody with an account is invited by name of department and inviter, and told of the dashboard", async () => {
    const departmentId = await makeDepartment(app, { name: "Bay Rescue" });
    const officer = await makeOfficer(app, departmentId);
    const person = await makeAccount(app, { firstName: "Ivo" });
    const { id } = await makeInvitation(app, departmentId, { email: person.email, invitedBy: officer.accountId });
    const mail = await send(departmentId, {
      template: "INVITATION",
      toAddress: person.email,
      accountId: person.accountId,
      invitationId: id,
    });
    expect(mail).toMatchObject({
      to: person.email,
      from: "Bay Rescue via Muster <muster@example.org>",
      replyTo: officer.email,
    });
    expect(mail.subject).toContain("Bay Rescue");
    expect(mail.text).toContain("An officer");
    expect(mail.text).toContain("dashboard");
  });

  test("names cannot put headers or markup into them", async () => {
    const departmentId = await makeDepartment(app, {
      name: 'Ha"rbor\r\nBcc: thief@example.org\r\n\r\n<b>Fire</b>, "EMS" é',
    });
    const { accountId, email } = await makeAccount(app, {
      firstName: "<img src=x onerror=alert(1)>",
      lastName: "A\nX-Bad: 1 & Sons",
    });
    const mail = await send(departmentId, { template: "SET_PASSWORD", toAddress: email, accountId });
    expect(mail.to).toBe(email);
    expect(mail.from).toBe('Ha"rbor Bcc: thief@example.org <b>Fire</b>, "EMS" é via Muster <muster@example.org>');
    expect(mail.html).not.toMatch(/<img|<b>/);
    expect(mail.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(mail.html).toContain("&lt;b&gt;Fire&lt;/b&gt;");
    expect(mail.envelopeTo).toBe(email);
    expect(mail.headers).not.toContain("bcc");
    expect(mail.headers).not.toContain("x-bad");
  });

  test("a reset says for whom, how long it works, and that nothing happens without it", async () => {
    const { accountId, email } = await makeAccount(app);
    const mail = await send(PLATFORM, { template: "RESET_PASSWORD", toAddress: email, accountId });
    expect(mail).toMatchObject({ from: "Muster <muster@example.org>", replyTo: undefined });
    expect(mail.text).toContain(email);
    expect(mail.text).toContain("one hour");
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
  });
});
