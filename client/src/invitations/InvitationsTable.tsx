import Button from "@mui/material/Button";
import { type GridRowSelectionModel, useGridApiRef } from "@mui/x-data-grid";
import { type ReactNode, useMemo } from "react";
import type { InvitationSort, InvitationSortField, InvitationsTable_InvitationFragment } from "../graphql/generated";
import { DataTable, type GridColDef } from "../ui/DataTable";
import { DateText } from "../ui/DateText";
import { OneLine } from "../ui/OneLine";
import { roleWords } from "../ui/roleWords";
import { useGridScroll } from "../ui/useGridScroll";
import { useSortModel } from "../ui/useSortModel";
import { InvitationStatusChip, MailStateText } from "./InvitationChips";

type Invitation = InvitationsTable_InvitationFragment;

export interface InvitationListProps {
  invitations: readonly Invitation[] | undefined;
  timeZone: string;
  reloading: boolean;
  sort: Required<InvitationSort>;
  onSort: (sort: Required<InvitationSort>) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onResend: (id: string) => void;
  empty: ReactNode;
  footer: ReactNode;
}

export const isOpen = ({ status }: Invitation): boolean => status === "PENDING" || status === "EXPIRED";

const columnsIn = (timeZone: string, onResend: (id: string) => void): GridColDef<Invitation>[] => [
  {
    field: "EMAIL",
    headerName: "E-mail",
    flex: 260,
    minWidth: 190,
    renderCell: ({ row }) => <OneLine strong text={row.email} />,
  },
  {
    field: "INVITED_AT",
    headerName: "Invited",
    flex: 120,
    minWidth: 108,
    renderCell: ({ row }) => <DateText value={row.invitedAt} timeZone={timeZone} />,
  },
  {
    field: "DEPARTMENT",
    headerName: "Department",
    sortable: false,
    flex: 160,
    minWidth: 124,
    renderCell: ({ row }) => <OneLine text={row.department.name} />,
  },
  {
    field: "ROLE",
    headerName: "Role",
    flex: 130,
    minWidth: 122,
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
    minWidth: 132,
    renderCell: ({ row }) => <MailStateText state={row.mailState} failure={row.mailFailure} />,
  },
  {
    field: "INVITER",
    headerName: "Invited by",
    sortable: false,
    flex: 140,
    minWidth: 112,
    renderCell: ({ row }) => <OneLine text={row.inviterName} />,
  },
  {
    field: "RESEND",
    headerName: "Actions",
    sortable: false,
    width: 132,
    renderCell: ({ row }) =>
      isOpen(row) && (
        <Button size="small" aria-label={`Resend Invite to ${row.email}`} onClick={() => onResend(row.id)}>
          Resend Invite
        </Button>
      ),
  },
];

export function InvitationsTable(props: InvitationListProps) {
  const { invitations, timeZone, reloading, sort, onSort, selected, onSelect, onResend, empty, footer } = props;
  const api = useGridApiRef();
  const sortModel = useSortModel(sort);
  const columns = useMemo(() => columnsIn(timeZone, onResend), [timeZone, onResend]);
  const selection = useMemo<GridRowSelectionModel>(() => ({ type: "include", ids: new Set(selected) }), [selected]);
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
      checkboxSelection
      disableRowSelectionOnClick
      disableRowSelectionExcludeModel
      isRowSelectable={({ row }) => isOpen(row)}
      rowSelectionModel={selection}
      onRowSelectionModelChange={({ ids }) => onSelect(new Set([...ids].map(String)))}
      sortModel={sortModel}
      onSortModelChange={([wanted]) =>
        wanted &&
        onSort({ field: wanted.field as InvitationSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}
