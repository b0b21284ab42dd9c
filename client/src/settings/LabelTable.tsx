import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useGridApiRef } from "@mui/x-data-grid";
import { type ReactNode, useMemo } from "react";
import { Link as RouterLink } from "react-router";
import { DataTable, type GridColDef } from "../ui/DataTable";
import { countOf } from "../ui/numbers";
import { useGridScroll } from "../ui/useGridScroll";
import { setOrDelete, useListUrl } from "../ui/useListUrl";
import { useSortModel } from "../ui/useSortModel";
import { LabelMenu } from "./LabelMenu";
import type { Label, LabelAction, LabelKind } from "./labelKinds";

interface LabelTableProps {
  kind: LabelKind;
  labels: readonly Label[] | undefined;
  /** Undefined for those who may only look. */
  onAction: LabelAction | undefined;
  empty: ReactNode;
}

const columnsFor = ({ one, param }: LabelKind, onAction: LabelAction | undefined): GridColDef<Label>[] => [
  {
    field: "name",
    headerName: "Name",
    flex: 1,
    minWidth: 120,
    hideable: false,
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
    type: "number",
    width: 112,
    headerAlign: "left",
    align: "left",
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
  const api = useGridApiRef();
  const { params, change } = useListUrl();
  const field = params.get("sort") === "userCount" ? "userCount" : "name";
  const direction = params.get("direction") === "DESC" ? "DESC" : "ASC";
  const sortModel = useSortModel({ field, direction });
  const columns = useMemo(() => columnsFor(kind, onAction), [kind, onAction]);
  useGridScroll(api, labels !== undefined && labels.length > 0);
  return (
    <Box
      sx={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 0, maxHeight: { xs: "70dvh", sm: "none" } }}
    >
      <DataTable
        apiRef={api}
        label={kind.many}
        columns={columns}
        rows={labels}
        sortingMode="client"
        sortModel={sortModel}
        onSortModelChange={([wanted]) =>
          change((next) => {
            setOrDelete(next, "sort", wanted?.field === "userCount" ? "userCount" : "");
            setOrDelete(next, "direction", wanted?.sort === "desc" ? "DESC" : "");
          })
        }
        disableRowSelectionOnClick
        getRowHeight={() => "auto"}
        getEstimatedRowHeight={() => 44}
        sx={{
          "&.MuiDataGrid-root .MuiDataGrid-cell": { minHeight: 44, py: 0.5, whiteSpace: "normal", lineHeight: 1.4 },
        }}
        empty={empty}
      />
    </Box>
  );
}
