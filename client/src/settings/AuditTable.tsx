import Box from "@mui/material/Box";
import { type ReactNode, useMemo } from "react";
import { DateText } from "../ui/DateText";
import { formatTime } from "../ui/dates";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { type AuditEvent, Happening, Subject, Way } from "./AuditParts";

export interface AuditListProps {
  events: readonly AuditEvent[] | undefined;
  timeZone: string;
  reloading: boolean;
  empty: ReactNode;
  footer: ReactNode;
}

const columnsIn = (timeZone: string): Column<AuditEvent>[] => [
  {
    field: "at",
    headerName: "When",
    width: 124,
    sortable: false,
    renderCell: ({ row }) => (
      <div>
        <DateText value={row.at} timeZone={timeZone} />
        <Box className="numeric" sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
          {formatTime(row.at, timeZone)}
        </Box>
      </div>
    ),
  },
  {
    field: "what",
    headerName: "What happened",
    flex: 300,
    minWidth: 200,
    sortable: false,
    renderCell: ({ row }) => (
      <Box sx={{ minWidth: 0 }}>
        <Happening event={row} timeZone={timeZone} />
      </Box>
    ),
  },
  {
    field: "subject",
    headerName: "To whom or what",
    flex: 160,
    minWidth: 130,
    sortable: false,
    renderCell: ({ row }) => (
      <Box sx={{ overflowWrap: "anywhere" }}>
        <Subject event={row} />
      </Box>
    ),
  },
  {
    field: "actor",
    headerName: "By whom, which way",
    flex: 190,
    minWidth: 150,
    sortable: false,
    renderCell: ({ row }) => (
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        {row.actorName && (
          <div>
            <bdi>{row.actorName}</bdi>
          </div>
        )}
        <Box sx={{ fontSize: row.actorName ? "0.8125rem" : undefined }}>
          <Way event={row} />
        </Box>
      </Box>
    ),
  },
];

export function AuditTable({ events, timeZone, reloading, empty, footer }: AuditListProps) {
  const columns = useMemo(() => columnsIn(timeZone), [timeZone]);
  return (
    <DataTable
      label="events"
      columns={columns}
      rows={events}
      reloading={reloading}
      empty={empty}
      footer={footer}
      wraps
      sx={{ "& td": { py: 1, alignItems: "flex-start", lineHeight: 1.45 } }}
    />
  );
}
