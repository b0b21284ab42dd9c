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
  reloading: boolean;
  sort: Required<InvitationSort>;
  onSort: (sort: Required<InvitationSort>) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onResend: (id: string) => void;
  /** For support on a visit alone. */
  onRestore: ((id: string) => void) | undefined;
  empty: ReactNode;
  footer: ReactNode;
}

export const isOpen = ({ status }: Invitation): boolean => status === "PENDING" || status === "EXPIRED";

/** One that was declined can be removed from the list, but not sent again. */
export const isRemovable = (invitation: Invitation): boolean => isOpen(invitation) || invitation.status === "DECLINED";

/** One that support on a visit can bring back. */
export const isRestorable = ({ status }: Invitation): boolean => status === "REVOKED" || status === "DECLINED";

type RowActions = Pick<InvitationListProps, "onResend" | "onRestore">;

/** What can be done with one invitation. */
export function InvitationAction({ invitation, onResend, onRestore }: RowActions & { invitation: Invitation }) {
  const { id, email } = invitation;
  if (isOpen(invitation)) {
    return (
      <Button size="small" aria-label={`Resend Invite to ${email}`} onClick={() => onResend(id)}>
        Resend Invite
      </Button>
    );
  }
  if (!onRestore || !isRestorable(invitation)) return null;
  return (
    <Button size="small" aria-label={`Restore the invitation of ${email}`} onClick={() => onRestore(id)}>
      Restore
    </Button>
  );
}

const columnsWith = (actions: RowActions): GridColDef<Invitation>[] => [
  {
    field: "EMAIL",
    headerName: "E-mail",
    flex: 240,
    minWidth: 180,
    renderCell: ({ row }) => <OneLine strong text={row.email} />,
  },
  {
    field: "INVITED_AT",
    headerName: "Invited",
    flex: 120,
    minWidth: 108,
    renderCell: ({ row }) => (
      <DateText value={row.invitedAt} timeZone={row.department.timeZone} note={`by ${row.inviterName}`} />
    ),
  },
  {
    field: "DEPARTMENT",
    headerName: "Department",
    sortable: false,
    flex: 150,
    minWidth: 112,
    renderCell: ({ row }) => <OneLine text={row.department.name} />,
  },
  {
    field: "ROLE",
    headerName: "Role",
    flex: 124,
    minWidth: 118,
    renderCell: ({ row }) => <OneLine text={roleWords[row.role]} />,
  },
  {
    field: "STATUS",
    headerName: "Status",
    flex: 112,
    minWidth: 110,
    renderCell: ({ row }) => <InvitationStatusChip status={row.status} />,
  },
  {
    field: "EXPIRES_AT",
    headerName: "Open until",
    sortable: false,
    flex: 112,
    minWidth: 108,
    renderCell: ({ row }) => isOpen(row) && <DateText value={row.expiresAt} timeZone={row.department.timeZone} />,
  },
  {
    field: "MAIL",
    headerName: "Mail",
    sortable: false,
    flex: 170,
    minWidth: 120,
    renderCell: ({ row }) => <MailStateText state={row.mailState} failure={row.mailFailure} />,
  },
  {
    field: "RESEND",
    headerName: "Actions",
    sortable: false,
    width: 132,
    renderCell: ({ row }) => <InvitationAction invitation={row} {...actions} />,
  },
];

const rowLabel = ({ email }: Invitation): string => `Select ${email}`;

export function InvitationsTable(props: InvitationListProps) {
  const { invitations, reloading, sort, onSort, selected, onSelect, onResend, onRestore, empty, footer } = props;
  const api = useGridApiRef();
  const sortModel = useSortModel(sort);
  const columns = useMemo(() => columnsWith({ onResend, onRestore }), [onResend, onRestore]);
  const selection = useMemo(
    () => ({
      model: { type: "include", ids: new Set(selected) } as GridRowSelectionModel,
      onChange: ({ ids }: GridRowSelectionModel) => onSelect(new Set([...ids].map(String))),
      headerLabel: "Select all invitations of this page",
      rowLabel,
    }),
    [selected, onSelect],
  );
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
      selection={selection}
      disableRowSelectionOnClick
      isRowSelectable={({ row }) => isRemovable(row) || (onRestore !== undefined && isRestorable(row))}
      sortModel={sortModel}
      onSortModelChange={([wanted]) =>
        wanted &&
        onSort({ field: wanted.field as InvitationSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}
