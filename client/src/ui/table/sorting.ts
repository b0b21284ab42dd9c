/** The order of a list: the field's name and which way. */
export interface Sort<Field extends string> {
  field: Field;
  direction: "ASC" | "DESC";
}

/** What a click on a header asks for: this order, or the other way round where it is this already. */
export const nextSort = <Field extends string>(sort: Sort<Field>, field: Field): Sort<Field> => ({
  field,
  direction: sort.field === field && sort.direction === "ASC" ? "DESC" : "ASC",
});
