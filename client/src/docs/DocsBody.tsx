import Typography from "@mui/material/Typography";
import { type ReactNode, useMemo } from "react";
import type { OperationReference, Reference } from "./docsContent";
import { Entry } from "./Entry";
import { ExampleEntry } from "./ExampleEntry";
import { OperationEntry, type OperationKind, TypeEntry } from "./ReferenceEntries";
import type { Shown } from "./search";

interface DocsBodyProps {
  shown: Shown;
  /** Types that have a place on the page when nothing is searched for. */
  all: Reference;
  scopeSwitch: ReactNode;
}

const operationParts: [Exclude<keyof Reference, "types">, string, OperationKind][] = [
  ["queries", "Queries", "query"],
  ["mutations", "Mutations", "mutation"],
  ["subscriptions", "Subscriptions", "subscription"],
];

/** The guide, the examples by task, and the reference. */
export function DocsBody({ shown: { guide, examples, reference }, all, scopeSwitch }: DocsBodyProps) {
  const known = useMemo(() => new Set(all.types.map(({ name }) => name)), [all]);
  return (
    <>
      {guide.map(({ id, title, body }) => (
        <Entry key={id} id={id} name={title} title={title} level={2}>
          {body}
        </Entry>
      ))}
      {examples.map(({ title, examples: group }) => (
        <Entry key={title} id={title.toLowerCase().replaceAll(" ", "-")} name={title} title={title} level={2}>
          {group.map((example) => (
            <ExampleEntry key={example.name} example={example} />
          ))}
        </Entry>
      ))}
      <Typography variant="body2" component="div" sx={{ borderTop: 1, borderColor: "divider", pt: 3, mb: 3 }}>
        The reference shows what a token may use. {scopeSwitch}
      </Typography>
      {operationParts.map(([part, title, kind]) => (
        <Operations key={part} id={part} title={title} kind={kind} operations={reference[part]} known={known} />
      ))}
      {reference.types.length > 0 && (
        <Entry id="types" name="Types" title="Types" level={2}>
          {reference.types.map((type) => (
            <TypeEntry key={type.name} type={type} known={known} />
          ))}
        </Entry>
      )}
    </>
  );
}

interface OperationsProps {
  id: string;
  title: string;
  kind: OperationKind;
  operations: OperationReference[];
  known: ReadonlySet<string>;
}

function Operations({ id, title, kind, operations, known }: OperationsProps) {
  if (operations.length === 0) return null;
  return (
    <Entry id={id} name={title} title={title} level={2}>
      {operations.map((operation) => (
        <OperationEntry key={operation.name} kind={kind} operation={operation} known={known} />
      ))}
    </Entry>
  );
}
