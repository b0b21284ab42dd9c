import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { type Ctx, identify } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { PLATFORM } from "../platform/ids.js";
import { readAsAccount } from "../platform/read.js";
import { asSystem, onPlatform } from "../platform/transaction.js";

/** An operation that is about to run. */
interface Asked {
  readonly ctx: Ctx;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  header(name: string): string | undefined;
}

/** Every request of the explorer has it: `read`, or `changes` while its switch allows them. */
const HEADER = "muster-explorer";

/**
 * Before support staff's operations in the API explorer: mutations are refused until changes are allowed, and each
 * operation stands in the log of every department that they visit then, before it runs.
 */
export async function watchExplorer({ ctx, document, operation, variables, header }: Asked): Promise<void> {
  const mode = header(HEADER);
  if (mode === undefined) return;
  await identify(ctx);
  if (!ctx.person?.isSupport || isIntrospection(operation)) return;
  if (operation.operation === OperationTypeNode.MUTATION && mode !== "changes") {
    throw new AppError("FORBIDDEN", 'The explorer only reads. Turn on "Allow changes" to run mutations.');
  }
  const kept = {
    name: operation.name?.value ?? "",
    document: withoutSecrets(document),
    variables: redact(variables, secretVariables(document)),
  };
  await record(ctx.person.accountId, { ...kept, kind: operation.operation });
}

/** What the explorer itself asks, to know the schema. */
const isIntrospection = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every((one) => one.kind === Kind.FIELD && one.name.value.startsWith("__"));

const OPEN_VISITS = `
  SELECT department_id AS "departmentId", id AS "visitId" FROM support_visit
   WHERE account_id = $1 AND ended_at IS NULL AND expires_at > now()`;

async function record(accountId: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const [visits = []] = await readAsAccount(accountId, [
    { name: "explorer-visits", text: OPEN_VISITS, values: [accountId] },
  ]);
  const event = { action: "support.explored", changes };
  if (visits.length === 0) {
    const actor = { kind: "account", departmentId: PLATFORM, accountId } as const;
    await onPlatform((tx) => recordAudit(tx, actor, { ...event, accountId }));
  }
  for (const row of visits) {
    const { departmentId, visitId } = row as { departmentId: string; visitId: string };
    const actor = { kind: "visit", departmentId, accountId, name: "", visitId } as const;
    await asSystem(departmentId, (tx) => recordAudit(tx, actor, event));
  }
}

const SECRET = /password|secret|token|code/i;
const HIDDEN = "(not kept)";

/** Values whose names say that they are secret are not kept. */
function redact(value: unknown, secrets: ReadonlySet<string> = new Set()): unknown {
  if (Array.isArray(value)) return value.map((one) => redact(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, SECRET.test(name) || secrets.has(name) ? HIDDEN : redact(one)]),
  );
}

/** Variables that are given to something secret, whatever they are called themselves. */
function secretVariables(document: DocumentNode): ReadonlySet<string> {
  const secrets = new Set<string>();
  const look = ({ name, value }: NamedValue): void => {
    if (SECRET.test(name.value) && value.kind === Kind.VARIABLE) secrets.add(value.name.value);
  };
  visit(document, { Argument: look, ObjectField: look });
  return secrets;
}

/** The same for values that are written in the document. */
function withoutSecrets(document: DocumentNode): string {
  const secrets = secretVariables(document);
  const hideDefault = (node: VariableDefinitionNode): unknown => {
    const name = node.variable.name.value;
    return SECRET.test(name) || secrets.has(name) ? { ...node, defaultValue: undefined } : undefined;
  };
  return print(
    visit(document, { Argument: hideValue, ObjectField: hideValue, VariableDefinition: { leave: hideDefault } }),
  );
}

interface NamedValue {
  readonly name: { readonly value: string };
  readonly value: ValueNode;
}

function hideValue<Node extends NamedValue>(node: Node): Node | undefined {
  if (!SECRET.test(node.name.value) || node.value.kind === Kind.VARIABLE) return undefined;
  return { ...node, value: { kind: Kind.STRING, value: HIDDEN } };
}
