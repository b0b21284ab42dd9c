import Box from "@mui/material/Box";
import { memo } from "react";
import { CodeBlock } from "./CodeBlock";
import type { Access, FieldReference, InputReference, OperationReference, TypeReference } from "./docsContent";
import { Entry } from "./Entry";
import { nameOf } from "./reachable";
import { ScopeChips } from "./ScopeChips";
import { Words } from "./Words";

export type OperationKind = "query" | "mutation" | "subscription";

interface OperationEntryProps {
  kind: OperationKind;
  operation: OperationReference;
  known: ReadonlySet<string>;
}

/** A query, mutation or subscription: what it does, takes and answers with. */
export const OperationEntry = memo(function OperationEntry({ kind, operation, known }: OperationEntryProps) {
  const { name, type, description, args, access, deprecated, document } = operation;
  return (
    <Entry id={`${kind}-${name}`} name={name} title={<code>{name}</code>} level={3}>
      <p>
        <Words>{description}</Words>
      </p>
      <Deprecated reason={deprecated} />
      <ScopeChips scopes={[access]} />
      <p>
        Answers with <TypeName type={type} known={known} />
        {args.length > 0 && ", and takes:"}
      </p>
      {args.length > 0 && <InputList inputs={args} known={known} />}
      <CodeBlock label={`Example of ${name}`} language="graphql" code={document} />
    </Entry>
  );
});

const kinds = { object: "Type", input: "Input", enum: "Values", scalar: "Scalar" };

/** A type: its fields, inputs or values. */
export const TypeEntry = memo(function TypeEntry({ type, known }: { type: TypeReference; known: ReadonlySet<string> }) {
  const { name, kind, description, fields, inputs, values } = type;
  return (
    <Entry
      id={`type-${name}`}
      name={name}
      title={
        <>
          <code>{name}</code>{" "}
          <Box component="span" sx={{ fontSize: "0.8125rem", fontWeight: 500, color: "text.secondary" }}>
            {kinds[kind]}
          </Box>
        </>
      }
      level={3}
    >
      {description && (
        <p>
          <Words>{description}</Words>
        </p>
      )}
      {fields.length > 0 && <FieldList fields={fields} known={known} />}
      {inputs.length > 0 && <InputList inputs={inputs} known={known} />}
      {values.length > 0 && (
        <dl>
          {values.map((value) => (
            <div key={value.name}>
              <dt>
                <code>{value.name}</code>
              </dt>
              <dd>
                <Words>{value.description}</Words>
                <Deprecated reason={value.deprecated} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Entry>
  );
});

function FieldList({ fields, known }: { fields: FieldReference[]; known: ReadonlySet<string> }) {
  return (
    <dl>
      {fields.map(({ name, type, description, args, access, deprecated }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <TypeName type={type} known={known} />
            {needs(access) && <small>{needs(access)}</small>}
          </dt>
          <dd>
            <Words>{description}</Words>
            <Deprecated reason={deprecated} />
            {args.length > 0 && <InputList inputs={args} known={known} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const needs = (access: Access): string => {
  if (access === "ANY_TOKEN") return "";
  return access === "NO_TOKEN" ? "not for tokens" : `takes ${access}`;
};

function InputList({ inputs, known }: { inputs: InputReference[]; known: ReadonlySet<string> }) {
  return (
    <dl>
      {inputs.map(({ name, type, description, defaultValue, deprecated }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <TypeName type={type} known={known} />
            {defaultValue !== null && <small>{defaultValue} when left out</small>}
          </dt>
          <dd>
            <Words>{description}</Words>
            <Deprecated reason={deprecated} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A type as GraphQL writes it, with the way to its description. */
function TypeName({ type, known }: { type: string; known: ReadonlySet<string> }) {
  const name = nameOf(type);
  if (!known.has(name)) return <code>{type}</code>;
  const [before = "", after = ""] = type.split(name);
  return (
    <code>
      {before}
      <a href={`#type-${name}`}>{name}</a>
      {after}
    </code>
  );
}

const Deprecated = ({ reason }: { reason: string | null }) =>
  reason === null ? null : (
    <p>
      <strong>Deprecated:</strong> {reason}
    </p>
  );
