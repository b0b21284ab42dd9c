/** Which rows are ticked, on all pages. `include`: these. `exclude`: every row that matches but these. */
export interface SelectionModel {
  type: "include" | "exclude";
  ids: ReadonlySet<string>;
}

/** A table's selection: held outside of it, by the page whose toolbar acts on it. */
export interface RowSelection<Row> {
  model: SelectionModel;
  /** A tick, a range by Shift, or the box over the column, which means the rows of the page. Keeps the model's type. */
  onChange: (model: SelectionModel) => void;
  /** What the box over the column is for. */
  headerLabel: string;
  rowLabel: (row: Row) => string;
}

export const isTicked = ({ type, ids }: SelectionModel, id: string): boolean => (type === "exclude") !== ids.has(id);

/** The same selection with these rows ticked, or not. */
export function withTicks({ type, ids }: SelectionModel, some: readonly string[], ticked: boolean): SelectionModel {
  const next = new Set(ids);
  for (const id of some) {
    if (ticked === (type === "include")) next.add(id);
    else next.delete(id);
  }
  return { type, ids: next };
}

/** The selection of a list that holds the ids of what is ticked. */
export const selectionOf = <Row>(
  ids: ReadonlySet<string>,
  onSelect: (ids: ReadonlySet<string>) => void,
  labels: Pick<RowSelection<Row>, "headerLabel" | "rowLabel">,
): RowSelection<Row> => ({ model: { type: "include", ids }, onChange: (model) => onSelect(model.ids), ...labels });
