import type { GridSortModel } from "@mui/x-data-grid";
import { useMemo } from "react";

/** The grid's word for an order. The same array while the order is the same: each new one scrolls the grid to its top. */
export function useSortModel({ field, direction }: { field: string; direction: "ASC" | "DESC" }): GridSortModel {
  return useMemo(() => [{ field, sort: direction === "ASC" ? "asc" : "desc" }], [field, direction]);
}
