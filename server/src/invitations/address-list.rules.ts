/** One address of a list as somebody typed or pasted it. */
export interface ListedAddress {
  /** What stood there, so that it can be shown and mended. */
  readonly text: string;
  /** The address alone; null when it is none. */
  readonly email: string | null;
  /** What is wrong with it, in a sentence; null when nothing is. */
  readonly problem: string | null;
}

/** Longest address. */
const MAX_LENGTH = 254;

/**
 * Reads pasted text: addresses apart by commas, semicolons, line breaks, tabs or spaces, each alone or as
 * `Name <a@b>`. What is no address stays in the list, with what is wrong; the same address twice counts once.
 */
export function readAddressList(texts: readonly string[]): ListedAddress[] {
  const found = new Map<string, ListedAddress>();
  for (const text of texts.flatMap(splitList)) {
    const address = readAddress(text);
    const key = (address.email ?? address.text).toLowerCase();
    if (!found.has(key)) found.set(key, address);
  }
  return [...found.values()];
}

// Semicolons, lines and tabs always part; commas only outside quotes and `Name <a@b>`.
const splitList = (text: string): string[] =>
  text
    .split(/[;\r\n\t\u2028\u2029]/)
    .flatMap((line) => joinNames(splitLine(line)))
    .flatMap(splitWords)
    .map(trim)
    .filter((part) => part !== "");

function splitLine(line: string): string[] {
  const parts: string[] = [];
  let start = 0;
  const end = (at: number, next: number): void => {
    parts.push(line.slice(start, at));
    start = next;
  };
  for (let i = 0; i < line.length; i++) {
    const closing = CLOSING[line[i] ?? ""];
    const close = closing ? line.indexOf(closing, i + 1) : -1;
    if (closing && close === -1) break; // never closed: the rest is one part, to be mended
    if (closing) i = close;
    if (line[i] === ">") end(i + 1, i + 1);
    else if (line[i] === ",") end(i, i + 1);
  }
  end(line.length, line.length);
  return parts;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "<": ">" };

/** "Doe, John <j@x>" is one person: what stands before a comma without an address belongs to the name behind it. */
function joinNames(parts: readonly string[]): string[] {
  return parts.filter((part, i) => part.includes("@") || !parts[i + 1]?.includes("<") || part.trim() === "");
}

const splitWords = (part: string): string[] => {
  const words = part.split(/\s/).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => word.includes("@")) ? words : [part];
};

function readAddress(text: string): ListedAddress {
  const inside = text.endsWith(">") ? text.slice(text.lastIndexOf("<") + 1, -1) : text;
  const email = withoutMarks(inside.replace(/^mailto:/i, ""));
  const problem = problemOf(email);
  return { text: text.slice(0, MAX_LENGTH + 1), email: problem ? null : email, problem };
}

/** Without quotes, brackets and full stops around it. */
function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (`"'( `.includes(text[start] ?? "x")) start++;
  while (end > start && `"'),. `.includes(text[end - 1] ?? "x")) end--;
  return text.slice(start, end);
}

function problemOf(email: string): string | null {
  if (!email.includes("@")) return "This is no e-mail address: it has no @.";
  if (email.length > MAX_LENGTH) return `An e-mail address has at most ${MAX_LENGTH} characters.`;
  if (email.split("@").length > 2) return "This has more than one @: put each address on a line of its own.";
  return isEmailAddress(email) ? null : "This is no complete e-mail address.";
}

// What HTML5's e-mail input accepts.
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** Whether mail can be sent to it, as far as its letters say. */
export const isEmailAddress = (text: string): boolean => text.length <= MAX_LENGTH && EMAIL.test(text);

// Spaces, zero-width marks and marks of direction come along with what is copied from other programs.
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const trim = (text: string): string => text.replace(UNSEEN, "").trim();
