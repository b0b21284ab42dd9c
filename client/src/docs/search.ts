import { isValidElement, type ReactNode } from "react";
import type {
  Example,
  ExampleGroup,
  FieldReference,
  InputReference,
  OperationReference,
  Reference,
  TypeReference,
} from "./docsContent";
import type { GuideSection } from "./guideSection";

/** What of the page is shown: all of it, or what a search has found. */
export interface Shown {
  guide: GuideSection[];
  examples: ExampleGroup[];
  reference: Reference;
  count: number;
}

/** Keeps what has every word somewhere. */
export function searchDocs(words: string, all: Omit<Shown, "count">): Shown {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => {
    const low = text.toLowerCase();
    return wanted.every((word) => low.includes(word));
  };
  const guide = all.guide.filter(({ title, body }) => has(`${title} ${textOf(body)}`));
  const examples = all.examples
    .map(({ title, examples: group }) => ({
      title,
      examples: group.filter((one) => has(`${title} ${exampleText(one)}`)),
    }))
    .filter((group) => group.examples.length > 0);
  const operations = (list: OperationReference[]) => list.filter((one) => has(fieldText(one)));
  const reference = {
    queries: operations(all.reference.queries),
    mutations: operations(all.reference.mutations),
    subscriptions: operations(all.reference.subscriptions),
    types: all.reference.types.filter((one) => has(typeText(one))),
  };
  const lists = [guide, examples.flatMap((group) => group.examples), ...Object.values(reference)];
  return { guide, examples, reference, count: lists.reduce((sum, list) => sum + list.length, 0) };
}

/** The words of something to be rendered. */
function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(textOf).join(" ");
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : "";
}

const exampleText = ({ name, title, words, operation }: Example) => [name, title, ...words, operation ?? ""].join(" ");
const inputText = ({ name, description }: InputReference) => `${name} ${description}`;
const fieldText = ({ name, description, type, args }: FieldReference) =>
  [name, description, type, ...args.map(inputText)].join(" ");
const typeText = ({ name, description, fields, inputs, values }: TypeReference) =>
  [
    ...[name, description, ...fields.map(fieldText), ...inputs.map(inputText)],
    ...values.map((value) => `${value.name} ${value.description}`),
  ].join(" ");
