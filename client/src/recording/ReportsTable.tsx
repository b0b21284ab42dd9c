import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useMemo } from "react";
import { Link as RouterLink } from "react-router";
import { creditTypeWords, hoursText, takeTypeWords } from "../training/trainingWords";
import { DateText } from "../ui/DateText";
import { formatDay } from "../ui/dates";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { selectionOf } from "../ui/table/selection";
import { areasText, ProofLink, ReportActions, type ReportListProps, selectLabel } from "./ReportParts";
import type { Report } from "./useDecisions";

type ColumnContext = Pick<ReportListProps, "timeZone" | "working" | "onAccept" | "onRefuse">;

/** Two lines of a cell: what matters, and below it what tells more. */
function TwoLines({ first, second, strong }: { first: string; second: string; strong?: boolean }) {
  return (
    <Box sx={{ minWidth: 0, lineHeight: 1.4 }}>
      <OneLine strong={strong} text={first} />
      <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
        <OneLine text={second} />
      </Box>
    </Box>
  );
}

const columnsOf = ({ timeZone, working, onAccept, onRefuse }: ColumnContext): Column<Report>[] => [
  {
    field: "PERSON",
    headerName: "Person",
    flex: 170,
    minWidth: 130,
    renderCell: ({ row }) => (
      <Link component={RouterLink} to={`/users/${row.userId}/transcripts`} sx={{ minWidth: 0, fontWeight: 600 }}>
        <OneLine text={row.userName} />
      </Link>
    ),
  },
  {
    field: "CLASS",
    headerName: "Class",
    flex: 280,
    minWidth: 170,
    renderCell: ({ row }) => (
      <TwoLines strong first={row.className} second={[row.provider, areasText(row)].filter(Boolean).join(" · ")} />
    ),
  },
  {
    field: "HOURS",
    headerName: "Hours",
    width: 66,
    cellClassName: "numeric",
    renderCell: ({ row }) => `${hoursText(row.minutes)} h`,
  },
  {
    field: "COMPLETED",
    headerName: "Completed",
    width: 164,
    renderCell: ({ row }) => (
      <Box sx={{ lineHeight: 1.4 }}>
        {formatDay(row.completedOn)}
        <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
          reported <DateText value={row.createdAt} timeZone={timeZone} />
        </Box>
      </Box>
    ),
  },
  {
    field: "CREDIT",
    headerName: "Take and credit type",
    flex: 170,
    minWidth: 160,
    renderCell: ({ row }) => (
      <Box title={row.capceWarning ?? undefined} sx={{ minWidth: 0 }}>
        <TwoLines
          first={`${takeTypeWords[row.takeType]} · ${creditTypeWords[row.creditType]}`}
          second={`${row.capceNumber ?? row.format ?? ""}${row.capceWarning ? " ⚠" : ""}`}
        />
      </Box>
    ),
  },
  {
    field: "PROOF",
    isForScreen: true,
    headerName: "Proof",
    width: 92,
    renderCell: ({ row }) => <ProofLink report={row} />,
  },
  {
    field: "ACTIONS",
    isForScreen: true,
    headerName: "Actions",
    width: 200,
    renderCell: ({ row }) => <ReportActions report={row} working={working} onAccept={onAccept} onRefuse={onRefuse} />,
  },
];

/** What people reported, for wide windows. */
export function ReportsTable(props: ReportListProps) {
  const { reports, timeZone, reloading, working, selected, onSelect, onAccept, onRefuse, empty, footer } = props;
  const columns = useMemo(
    () => columnsOf({ timeZone, working, onAccept, onRefuse }).map((column) => ({ ...column, sortable: false })),
    [timeZone, working, onAccept, onRefuse],
  );
  const selection = selectionOf(selected, onSelect, {
    headerLabel: "Select all reports of this page",
    rowLabel: selectLabel,
  });
  return (
    <DataTable
      label="reports"
      columns={columns}
      rows={reports}
      reloading={reloading}
      empty={empty}
      footer={footer}
      selection={selection}
      rowHeight={56}
      isRowSelectable={(row) => row.viewerCanDecide}
    />
  );
}
