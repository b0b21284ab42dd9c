import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
} from "graphql";
import { HttpRefusal } from "./answers.js";

const MAX_TOKENS = 4_000;
const MAX_DEPTH = 12;
const MAX_INTROSPECTION_DEPTH = 20;
const MAX_NESTING = 50;
const MAX_ALIASES = 30;
const MAX_DIRECTIVES = 30;
const MAX_FRAGMENTS = 50;
const MAX_SPREADS = 500;
// Validation compares every two selections of one name.
const MAX_REPEATS = 50;

// What a client sends again and again is looked at once.
const known = new Map<string, DocumentNode>();
const MAX_KNOWN = 500;
const MAX_KNOWN_LENGTH = 16 * 1024;

/** Parses a document, and refuses one whose size alone would keep the server busy, before it is validated. */
export function parseWithinLimits(text: string): DocumentNode {
  const found = known.get(text);
  if (found) return found;
  const document = parseTokens(text);
  new Measure(document).check();
  if (text.length <= MAX_KNOWN_LENGTH) {
    if (known.size >= MAX_KNOWN) known.delete(known.keys().next().value ?? "");
    known.set(text, document);
  }
  return document;
}

const tooCostly = (what: string): HttpRefusal => new HttpRefusal(400, "TOO_COSTLY", `The document has ${what}.`);

function parseTokens(text: string): DocumentNode {
  try {
    checkNesting(text);
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (/more tha[nt] \d+ tokens/.test(error.message)) throw tooCostly(`more than ${MAX_TOKENS} tokens`);
    throw new HttpRefusal(400, "INVALID_INPUT", error.message);
  }
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Lists in lists in lists would overflow the stack of the parser, so the tokens are looked at before it. */
function checkNesting(text: string): void {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let n = 0; n < MAX_TOKENS; n++) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    if (CLOSING.has(kind)) depth--;
    if (OPENING.has(kind) && ++depth > MAX_NESTING)
      throw tooCostly(`more than ${MAX_NESTING} brackets inside each other`);
  }
}

/** Walks each operation with its fragments in place, counting until a limit is passed. */
class Measure {
  private aliases = 0;
  private directives = 0;
  private spreads = 0;
  private readonly fragments = new Map<string, SelectionSetNode>();
  private readonly inside = new Set<string>();

  constructor(private readonly document: DocumentNode) {}

  check(): void {
    const operations: OperationDefinitionNode[] = [];
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(definition.name.value, definition.selectionSet);
      }
    }
    if (this.fragments.size > MAX_FRAGMENTS) throw tooCostly(`more than ${MAX_FRAGMENTS} fragments`);
    for (const operation of operations) {
      this.countDirectives(operation);
      this.walk(operation.selectionSet, 1, MAX_DEPTH);
    }
  }

  private walk(set: SelectionSetNode, depth: number, maxDepth: number): void {
    if (depth > maxDepth) throw tooCostly(`more than ${maxDepth} levels`);
    const names = new Map<string, number>();
    for (const selection of set.selections) {
      this.countDirectives(selection);
      countName(names, selection);
      if (selection.kind === Kind.FIELD) this.walkField(selection, depth, maxDepth);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) this.walkFragment(selection.name.value, depth, maxDepth);
      else this.walk(selection.selectionSet, depth, maxDepth);
    }
  }

  private walkField({ alias, name, selectionSet }: FieldNode, depth: number, maxDepth: number): void {
    if (alias && ++this.aliases > MAX_ALIASES) throw tooCostly(`more than ${MAX_ALIASES} aliases`);
    const isIntrospection = name.value === "__schema" || name.value === "__type";
    if (selectionSet) this.walk(selectionSet, depth + 1, isIntrospection ? MAX_INTROSPECTION_DEPTH : maxDepth);
  }

  /** A fragment is walked wherever it is spread; one inside itself is for validation to refuse. */
  private walkFragment(name: string, depth: number, maxDepth: number): void {
    const fragment = this.fragments.get(name);
    if (!fragment) return;
    if (this.inside.has(name)) throw new HttpRefusal(400, "INVALID_INPUT", `The fragment "${name}" contains itself.`);
    if (++this.spreads > MAX_SPREADS) throw tooCostly(`fragments spread more than ${MAX_SPREADS} times`);
    this.inside.add(name);
    this.walk(fragment, depth, maxDepth);
    this.inside.delete(name);
  }

  private countDirectives(node: { readonly directives?: readonly unknown[] }): void {
    this.directives += node.directives?.length ?? 0;
    if (this.directives > MAX_DIRECTIVES) throw tooCostly(`more than ${MAX_DIRECTIVES} directives`);
  }
}

function countName(names: Map<string, number>, selection: SelectionNode): void {
  const name = selection.kind === Kind.INLINE_FRAGMENT ? "..." : selection.name.value;
  const count = (names.get(name) ?? 0) + 1;
  if (count > MAX_REPEATS) throw tooCostly(`"${name}" more than ${MAX_REPEATS} times in one place`);
  names.set(name, count);
}
