import Box from "@mui/material/Box";
import Tooltip from "@mui/material/Tooltip";
import { useMemo } from "react";
import type { TranscriptSortField, TranscriptTable_CompletionFragment } from "../graphql/generated";
import { DataTable, type GridColDef } from "../ui/DataTable";
import { formatDate, formatDay } from "../ui/dates";
import { OneLine } from "../ui/OneLine";
import { useSortModel } from "../ui/useSortModel";
import { CertificateCell, LineActions, type TranscriptListProps } from "./TranscriptParts";
import { creditTypeWords, hoursText, takeTypeWords } from "./trainingWords";

type Completion = TranscriptTable_CompletionFragment;

/** The seven columns of a transcript, the certificate, and what can be done with a line. */
export function TranscriptTable(props: TranscriptListProps) {
  const { completions, timeZone, certificatePath, reloading, sort, onSort, onDelete, onRestore, empty, footer } = props;
  const sortModel = useSortModel(sort);
  const columns = useMemo(
    () => columnsOf({ timeZone, certificatePath, onDelete, onRestore }),
    [timeZone, certificatePath, onDelete, onRestore],
  );
  return (
    <DataTable
      label="classes"
      columns={columns}
      rows={completions}
      reloading={reloading}
      empty={empty}
      footer={footer}
      rowHeight={52}
      autoHeight
      disableRowSelectionOnClick
      sortModel={sortModel}
      onSortModelChange={([wanted]) =>
        wanted &&
        onSort({ field: wanted.field as TranscriptSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}

type ColumnContext = Pick<TranscriptListProps, "timeZone" | "certificatePath" | "onDelete" | "onRestore">;

const columnsOf = ({ timeZone, certificatePath, onDelete, onRestore }: ColumnContext): GridColDef<Completion>[] => [
  {
    field: "CLASS_NAME",
    headerName: "Class name",
    flex: 260,
    minWidth: 180,
    renderCell: ({ row }) => (
      <Box sx={{ minWidth: 0, lineHeight: 1.4 }}>
        <OneLine strong text={row.className} />
        <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
          <OneLine text={`${row.provider} · ${creditTypeWords[row.creditType]}`} />
        </Box>
      </Box>
    ),
  },
  {
    field: "CREATED_AT",
    headerName: "Created",
    flex: 108,
    minWidth: 104,
    renderCell: ({ row }) => formatDate(row.createdAt, timeZone),
  },
  {
    field: "TAKE_TYPE",
    headerName: "Take type",
    flex: 108,
    minWidth: 104,
    renderCell: ({ row }) => takeTypeWords[row.takeType],
  },
  {
    field: "MINUTES",
    headerName: "Duration",
    flex: 84,
    minWidth: 84,
    cellClassName: "numeric",
    renderCell: ({ row }) => `${hoursText(row.minutes)} h`,
  },
  {
    field: "REGISTERED_ON",
    headerName: "Registered",
    flex: 108,
    minWidth: 104,
    renderCell: ({ row }) => row.registeredOn && formatDay(row.registeredOn),
  },
  {
    field: "COMPLETED_ON",
    headerName: "Completed",
    flex: 124,
    minWidth: 122,
    renderCell: ({ row }) => formatDay(row.completedOn),
  },
  {
    field: "CAPCE_NUMBER",
    headerName: "CAPCE number",
    flex: 150,
    minWidth: 130,
    renderCell: ({ row }) =>
      row.capceNumber && (
        <Tooltip title={row.capceWarning ?? ""}>
          <Box component="span" className="numeric">
            {row.capceNumber}
            {row.capceWarning && " ⚠"}
          </Box>
        </Tooltip>
      ),
  },
  {
    field: "CERTIFICATE",
    headerName: "Certificate",
    sortable: false,
    width: 140,
    renderCell: ({ row }) => <CertificateCell completion={row} path={certificatePath(row.id)} />,
  },
  {
    field: "ACTIONS",
    headerName: "Actions",
    sortable: false,
    width: 84,
    renderCell: ({ row }) => <LineActions completion={row} onDelete={onDelete} onRestore={onRestore} />,
  },
];
