import { readInDepartment } from "./read.js";
import { Parameters, prepared } from "./statement.js";

/** Where a department's rows are asked for: a transaction (`Tx`), or the pool for reads. */
export interface Source {
  readonly departmentId: string;
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The pool for reads: each question is a short transaction of its own, and nothing is held. */
export const readSource = (departmentId: string): Source => ({
  departmentId,
  query: async <Row>(text: string, values: readonly unknown[] = []) => {
    const [rows = []] = await readInDepartment(departmentId, [prepared("source", text, new Parameters(...values))]);
    return rows as Row[];
  },
});
