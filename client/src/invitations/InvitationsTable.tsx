import { useGridApiRef } from "@mui/x-data-grid";
import { type ReactNode, useMemo } from "react";
import type { InvitationSort, InvitationSortField, InvitationsTable_InvitationFragment } from "../graphql/generated";
import { DataTable, type GridColDef } from "../ui/DataTable";
import { DateText } from "../ui/DateText";
import { OneLine } from "../ui/OneLine";
import { roleWords } from "../ui/roleWords";
import { useGridScroll } from "../ui/useGridScroll";
import { InvitationStatusChip, MailStateText } from "./InvitationChips";

type Invitation = InvitationsTable_InvitationFragment;

export interface InvitationListProps {
  invitations: readonly Invitation[] | undefined;
  timeZone: string;
  reloading: boolean;
  sort: Required<InvitationSort>;
  onSort: (sort: Required<InvitationSort>) => void;
  empty: ReactNode;
  footer: ReactNode;
}

const columnsIn = (timeZone: string): GridColDef<Invitation>[] => [
  {
    field: "EMAIL",
    headerName: "E-mail",
    flex: 260,
    minWidth: 220,
    renderCell: ({ row }) => <OneLine strong text={row.email} />,
  },
  {
    field: "INVITED_AT",
    headerName: "Invited",
    flex: 120,
    minWidth: 116,
    renderCell: ({ row }) => <DateText value={row.invitedAt} timeZone={timeZone} />,
  },
  {
    field: "DEPARTMENT",
    headerName: "Department",
    sortable: false,
    flex: 160,
    minWidth: 140,
    renderCell: ({ row }) => <OneLine text={row.department.name} />,
  },
  {
    field: "ROLE",
    headerName: "Role",
    flex: 130,
    minWidth: 126,
    renderCell: ({ row }) => <OneLine text={roleWords[row.role]} />,
  },
  {
    field: "STATUS",
    headerName: "Status",
    flex: 120,
    minWidth: 116,
    renderCell: ({ row }) => <InvitationStatusChip status={row.status} />,
  },
  {
    field: "MAIL",
    headerName: "Mail",
    sortable: false,
    flex: 190,
    minWidth: 150,
    renderCell: ({ row }) => <MailStateText state={row.mailState} failure={row.mailFailure} />,
  },
  {
    field: "INVITER",
    headerName: "Invited by",
    sortable: false,
    flex: 140,
    minWidth: 130,
    renderCell: ({ row }) => <OneLine text={row.inviterName} />,
  },
];

export function InvitationsTable(props: InvitationListProps) {
  const { invitations, timeZone, reloading, sort, onSort, empty, footer } = props;
  const api = useGridApiRef();
  const columns = useMemo(() => columnsIn(timeZone), [timeZone]);
  useGridScroll(api, invitations !== undefined && invitations.length > 0);
  return (
    <DataTable
      apiRef={api}
      label="invitations"
      columns={columns}
      rows={invitations}
      reloading={reloading}
      empty={empty}
      footer={footer}
      sortModel={[{ field: sort.field, sort: sort.direction === "ASC" ? "asc" : "desc" }]}
      onSortModelChange={([wanted]) =>
        wanted &&
        onSort({ field: wanted.field as InvitationSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}
