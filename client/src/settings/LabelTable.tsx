import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { type ReactNode, useMemo } from "react";
import { Link as RouterLink } from "react-router";
import { countOf } from "../ui/numbers";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import type { Sort } from "../ui/table/sorting";
import { setOrDelete, useListUrl } from "../ui/useListUrl";
import { LabelMenu } from "./LabelMenu";
import type { Label, LabelAction, LabelKind } from "./labelKinds";

interface LabelTableProps {
  kind: LabelKind;
  labels: readonly Label[] | undefined;
  /** Undefined for those who may only look. */
  onAction: LabelAction | undefined;
  empty: ReactNode;
}

const columnsFor = ({ one, param }: LabelKind, onAction: LabelAction | undefined): Column<Label>[] => [
  {
    field: "name",
    headerName: "Name",
    flex: 1,
    minWidth: 120,
    renderCell: ({ row }) => (
      <Box component="bdi" sx={{ fontWeight: 600, minWidth: 0, overflowWrap: "anywhere" }}>
        {row.name}
      </Box>
    ),
  },
  {
    field: "userCount",
    headerName: "People",
    description: "Archived people are not counted",
    width: 112,
    renderCell: ({ row: { id, name, userCount } }) =>
      userCount === 0 ? (
        <Box component="span" sx={{ color: "text.secondary" }}>
          nobody
        </Box>
      ) : (
        <Link
          component={RouterLink}
          to={`/users?${new URLSearchParams({ [param]: id })}`}
          className="numeric"
          aria-label={`${countOf(userCount, "user")} of ${name}`}
        >
          {countOf(userCount, "user")}
        </Link>
      ),
  },
  ...(onAction
    ? [
        {
          field: "actions",
          headerName: "Actions",
          sortable: false,
          width: 76,
          renderCell: ({ row }: { row: Label }) => <LabelMenu label={row} one={one} onAction={onAction} />,
        },
      ]
    : []),
];

export function LabelTable({ kind, labels, onAction, empty }: LabelTableProps) {
  const { params, change } = useListUrl();
  const field = params.get("sort") === "userCount" ? "userCount" : "name";
  const direction = params.get("direction") === "DESC" ? "DESC" : "ASC";
  const sort: Sort<"name" | "userCount"> = { field, direction };
  const rows = useMemo(() => labels && inOrder(labels, { field, direction }), [labels, field, direction]);
  const columns = useMemo(() => columnsFor(kind, onAction), [kind, onAction]);
  return (
    <Box
      sx={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 0, maxHeight: { xs: "70dvh", sm: "none" } }}
    >
      <DataTable
        label={kind.many}
        columns={columns}
        rows={rows}
        sort={sort}
        onSort={(wanted) =>
          change((next) => {
            setOrDelete(next, "sort", wanted.field === "userCount" ? "userCount" : "");
            setOrDelete(next, "direction", wanted.direction === "DESC" ? "DESC" : "");
          })
        }
        wraps
        empty={empty}
      />
    </Box>
  );
}

/** All of them are here: the server is not asked for another order. */
function inOrder(labels: readonly Label[], { field, direction }: Sort<"name" | "userCount">): Label[] {
  const sign = direction === "ASC" ? 1 : -1;
  const byName = (one: Label, other: Label) => one.name.localeCompare(other.name, "en", { numeric: true });
  return labels.toSorted((one, other) => {
    const difference = field === "userCount" ? one.userCount - other.userCount : byName(one, other);
    return difference === 0 ? byName(one, other) : sign * difference;
  });
}
