import type { Reference } from "./docsContent";
import { Words } from "./Words";

/** What a token may be used for, in the schema's words. */
export function ScopeTable({ reference }: { reference: Reference }) {
  const scopes = reference.types.find(({ name }) => name === "TokenScope")?.values ?? [];
  return (
    <dl>
      {scopes.map(({ name, description }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <Words>{description}</Words>
          </dd>
        </div>
      ))}
    </dl>
  );
}
