import type { ReactNode } from "react";
import { Grid, type GridProps } from "./Grid";
import { TableFrame } from "./TableFrame";

interface DataTableProps<Row extends object, Field extends string> extends GridProps<Row, Field> {
  /** In place of the rows when there are none. */
  empty: ReactNode;
  footer?: ReactNode;
}

/** A list, of which the server gives rows, order and pages; what there is in their place, and what stands below. */
export function DataTable<Row extends object, Field extends string>(props: DataTableProps<Row, Field>) {
  const { empty, footer, ...grid } = props;
  const { label, rows, reloading = false } = grid;
  return (
    <TableFrame label={label} rows={rows} reloading={reloading} empty={empty} footer={footer}>
      <Grid {...grid} />
    </TableFrame>
  );
}
