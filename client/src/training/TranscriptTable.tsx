import Box from "@mui/material/Box";
import Tooltip from "@mui/material/Tooltip";
import { useMemo } from "react";
import { formatDate, formatDay } from "../ui/dates";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import {
  CertificateCell,
  type Completion,
  hasCertificate,
  type LineActions,
  LineButtons,
  noteOf,
  selectionLabels,
  type TranscriptLinesProps,
} from "./TranscriptParts";
import { hoursText, takeTypeWords } from "./trainingWords";

/** The seven columns of a transcript, the certificate, and what can be done with a line. */
export function TranscriptTable(props: TranscriptLinesProps) {
  const { completions, timeZone, certificatePath, certificates, canSelect, actions } = props;
  const { reloading, sort, onSort, empty, footer } = props;
  const { selection, downloadOne } = certificates;
  const columns = useMemo(
    () => columnsOf({ timeZone, certificatePath, onDownload: downloadOne, actions }),
    [timeZone, certificatePath, downloadOne, actions],
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
      selection={canSelect ? { ...selection, ...selectionLabels } : undefined}
      isRowSelectable={(row) => hasCertificate(row)}
      sort={sort}
      onSort={onSort}
    />
  );
}

interface ColumnContext extends Pick<TranscriptLinesProps, "timeZone" | "certificatePath" | "actions"> {
  onDownload: (path: string) => void;
}

const columnsOf = ({ timeZone, certificatePath, onDownload, actions }: ColumnContext): Column<Completion>[] => [
  {
    field: "CLASS_NAME",
    headerName: "Class name",
    flex: 3,
    minWidth: 180,
    renderCell: ({ row }) => (
      <Box sx={{ minWidth: 0, lineHeight: 1.4 }}>
        <OneLine strong text={row.className} />
        <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
          <OneLine text={noteOf(row, timeZone)} />
        </Box>
      </Box>
    ),
  },
  {
    field: "CREATED_AT",
    headerName: "Created",
    flex: 0.1,
    minWidth: 104,
    renderCell: ({ row }) => formatDate(row.createdAt, timeZone),
  },
  {
    field: "TAKE_TYPE",
    headerName: "Take type",
    flex: 0.1,
    minWidth: 104,
    renderCell: ({ row }) => takeTypeWords[row.takeType],
  },
  {
    field: "MINUTES",
    headerName: "Duration",
    flex: 0.1,
    minWidth: 84,
    cellClassName: "numeric",
    renderCell: ({ row }) => `${hoursText(row.minutes)} h`,
  },
  {
    field: "REGISTERED_ON",
    headerName: "Registered",
    flex: 0.1,
    minWidth: 104,
    renderCell: ({ row }) => row.registeredOn && formatDay(row.registeredOn),
  },
  {
    field: "COMPLETED_ON",
    headerName: "Completed",
    flex: 0.1,
    minWidth: 122,
    renderCell: ({ row }) => formatDay(row.completedOn),
  },
  {
    field: "CAPCE_NUMBER",
    headerName: "CAPCE number",
    flex: 0.1,
    minWidth: 148,
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
    width: 130,
    renderCell: ({ row }) => (
      <CertificateCell completion={row} path={certificatePath(row.id)} onDownload={onDownload} />
    ),
  },
  ...(actions ? [actionsColumn(actions)] : []),
];

const actionsColumn = (actions: LineActions): Column<Completion> => ({
  field: "ACTIONS",
  isForScreen: true,
  headerName: "Actions",
  sortable: false,
  width: 84,
  renderCell: ({ row }) => <LineButtons completion={row} actions={actions} />,
});
