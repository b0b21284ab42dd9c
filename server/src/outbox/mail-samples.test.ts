import { describe, expect, test } from "@jest/globals";
import { readConfig, setConfig } from "../platform/config.js";
import { type MailSample, mailSamples } from "./mail-samples.js";
import { renderMail } from "./render-mail.js";

setConfig(readConfig({ PUBLIC_URL: "https://muster.example.org" }));

const samples = mailSamples().map((sample): [string, MailSample] => [sample.title, sample]);

describe("every mail", () => {
  test("has a name of its own", () => {
    expect(new Set(samples.map(([, { name }]) => name)).size).toBe(samples.length);
  });

  test.each(samples)("%s: says in both parts the same, loads nothing and fits a phone", (_title, { mail }) => {
    const { subject, text, html } = renderMail(mail);
    expect(subject.length).toBeLessThan(100);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(html).not.toMatch(/undefined|null|NaN|\[object/);
    expect(html).not.toMatch(/<(img|script|link|iframe)\b|url\(|@import|src=/i);
    expect(html).toContain("color-scheme: light dark");
    expect(html).toContain('name="viewport"');
    const links = (part: string): string[] => part.match(/https?:\/\/[^\s<>"]+/g) ?? [];
    for (const link of links(text)) expect(html).toContain(link);
    for (const link of [...links(text), ...links(html)])
      expect(new URL(link).origin).toBe("https://muster.example.org");
    if (mail.departmentName) for (const part of [text, html]) expect(part).toContain(mail.departmentName);
    for (const line of text.split("\n").filter((one) => one !== "" && !one.includes("http"))) {
      expect(html.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&")).toContain(
        line.replace(/^-- $/, "").replace(/:$/, ""),
      );
    }
  });

  test.each(samples)("%s: what people typed is text, in the subject one line", (_title, { mail }) => {
    const hostile = '<script>alert("x")</script>\r\nBcc: all@example.org';
    const { html, text } = renderMail({
      ...mail,
      departmentName: mail.departmentName && hostile,
      firstName: mail.firstName && hostile,
      senderName: mail.senderName && hostile,
      message: hostile,
    });
    expect(html).not.toContain("<script>");
    expect(text).not.toContain("undefined");
  });
});
