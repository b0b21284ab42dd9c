import Link from "@mui/material/Link";
import { Fragment, type ReactNode } from "react";

const marks = /`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

/** A sentence of the schema or the examples, with its `code` and [links](…). */
export function Words({ children }: { children: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of children.matchAll(marks)) {
    const [all, code, label, address = ""] = match;
    parts.push(children.slice(end, match.index));
    parts.push(code === undefined ? <Link href={address}>{label}</Link> : <code>{code}</code>);
    end = match.index + all.length;
  }
  parts.push(children.slice(end));
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change their places
  return parts.map((part, n) => <Fragment key={n}>{part}</Fragment>);
}
