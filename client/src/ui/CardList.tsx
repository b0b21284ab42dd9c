import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import NativeSelect from "@mui/material/NativeSelect";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";

interface Order<Field extends string> {
  field: Field;
  direction: "ASC" | "DESC";
}

interface CardListProps<Row extends { id: string }, Field extends string> {
  label: string;
  /** Undefined until something has come. */
  rows: readonly Row[] | undefined;
  reloading: boolean;
  orders: readonly (Order<Field> & { label: string })[];
  sort: Order<Field>;
  onSort: (sort: Order<Field>) => void;
  empty: ReactNode;
  footer: ReactNode;
  /** What stands on a row's card. */
  children: (row: Row) => ReactNode;
}

/** A table's rows for a phone, with their order to choose. */
export function CardList<Row extends { id: string }, Field extends string>(props: CardListProps<Row, Field>) {
  const { label, rows, reloading, orders, sort, onSort, empty, footer, children } = props;
  return (
    <Box>
      <Box component="label" sx={{ display: "flex", alignItems: "center", gap: 1, pb: 1, fontSize: "0.875rem" }}>
        <Box component="span" sx={{ color: "text.secondary" }}>
          Order
        </Box>
        <NativeSelect
          disableUnderline
          value={`${sort.field} ${sort.direction}`}
          onChange={(event) => {
            const order = orders.find(({ field, direction }) => `${field} ${direction}` === event.target.value);
            if (order) onSort({ field: order.field, direction: order.direction });
          }}
          sx={{ fontSize: "inherit", "& select": { py: 1, pl: 1 } }}
        >
          {orders.map(({ field, direction, label: words }) => (
            <option key={words} value={`${field} ${direction}`}>
              {words}
            </option>
          ))}
        </NativeSelect>
      </Box>
      <Box sx={{ height: 2, mb: 1 }}>
        {reloading && rows && <LinearProgress aria-label={`Loading ${label}`} sx={{ height: 2 }} />}
      </Box>
      {rows?.length === 0 && <Paper variant="outlined">{empty}</Paper>}
      {!rows && [1, 2, 3, 4].map((n) => <Skeleton key={n} variant="rounded" height={112} sx={{ mb: 1 }} />)}
      <Box
        component="ul"
        aria-label={label}
        sx={{
          ...{ listStyle: "none", m: 0, p: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 1 },
          opacity: reloading && rows ? 0.55 : 1,
        }}
      >
        {rows?.map((row) => (
          <Paper key={row.id} component="li" variant="outlined" sx={{ p: 1.75, fontSize: "0.875rem" }}>
            {children(row)}
          </Paper>
        ))}
      </Box>
      {footer}
    </Box>
  );
}
