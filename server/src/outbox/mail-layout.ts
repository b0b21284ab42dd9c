/** A paragraph of ours, or somebody else's own words, which look quoted. */
export type Paragraph = string | { readonly quote: readonly string[] };

/** What a mail says, before it is text and HTML. */
export interface MailText {
  readonly subject: string;
  /** The part of the address above the letter: the department, or Muster. */
  readonly letterhead: string;
  readonly greeting: string;
  readonly paragraphs: readonly Paragraph[];
  readonly action?: { readonly label: string; readonly url: string };
  /** Below the button: how long it works, what to do when it was not asked for. */
  readonly notes: readonly string[];
  /** At the very end, small: how to get no more of these. */
  readonly end?: { readonly label: string; readonly url: string };
}

/** The plain-text part. */
export const toText = ({ greeting, paragraphs, action, notes, end, letterhead }: MailText): string =>
  [
    greeting,
    ...paragraphs.map((one) => (typeof one === "string" ? one : one.quote.join("\n"))),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...notes,
    ...(end ? [`${end.label}:\n${end.url}`] : []),
    `-- \n${letterhead}`,
  ].join("\n\n");

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

const paragraph = (one: Paragraph): string =>
  typeof one === "string"
    ? `<p style="margin:0 0 16px">${escaped(one)}</p>`
    : `<blockquote class="quote" style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid #b9c8ca">${one.quote.map(escaped).join("<br>")}</blockquote>`;
const note = (text: string): string =>
  `<p class="note" style="margin:0 0 8px;font-size:14px;color:#5b6470">${escaped(text)}</p>`;

const button = ({ label, url }: { label: string; url: string }): string => `
      <p style="margin:24px 0"><a class="button" href="${escaped(url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#0b5a66;color:#ffffff;font-weight:600;text-decoration:none">${escaped(label)}</a></p>
      <p class="note" style="margin:0 0 16px;font-size:14px;color:#5b6470">If the button does not work, copy this address into the browser:<br><a class="link" href="${escaped(url)}" style="color:#0b5a66;word-break:break-all">${escaped(url)}</a></p>`;

const ending = ({ label, url }: { label: string; url: string }): string =>
  `<p class="note" style="margin:24px 0 0;font-size:14px;color:#5b6470"><a class="link" href="${escaped(url)}" style="color:#0b5a66">${escaped(label)}</a></p>`;

/** The HTML part: one column that fits a phone, light and dark, nothing loaded from elsewhere. */
export const toHtml = ({
  subject,
  letterhead,
  greeting,
  paragraphs,
  action,
  notes,
  end,
}: MailText): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <title>${escaped(subject)}</title>
  <style>
    :root { color-scheme: light dark }
    @media (prefers-color-scheme: dark) {
      .page { background: #14181d !important }
      .letter { background: #1d232b !important; color: #e8ecf1 !important; border-color: #333c47 !important }
      .note { color: #a8b2be !important }
      .link { color: #7cc8d3 !important }
      .quote { border-color: #45606a !important }
      .button { background: #7cc8d3 !important; color: #06262b !important }
    }
  </style>
</head>
<body class="page" style="margin:0;background:#f3f5f8">
  <div class="page" style="padding:24px 12px;background:#f3f5f8;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
    <div class="letter" style="max-width:560px;margin:0 auto;padding:32px 24px;overflow-wrap:anywhere;background:#ffffff;color:#1c232b;border:1px solid #dde2e8;border-radius:12px">
      <p class="note" style="margin:0 0 24px;font-size:14px;font-weight:600;color:#5b6470">${escaped(letterhead)}</p>
      ${[greeting, ...paragraphs].map(paragraph).join("\n      ")}${action ? button(action) : ""}
      ${notes.map(note).join("\n      ")}${end ? ending(end) : ""}
    </div>
  </div>
</body>
</html>
`;
