import Button from "@mui/material/Button";
import { type ReactNode, useMemo } from "react";
import type { InvitationSort, InvitationsTable_InvitationFragment } from "../graphql/generated";
import { DateText } from "../ui/DateText";
import { OneLine } from "../ui/OneLine";
import { roleWords } from "../ui/roleWords";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { selectionOf } from "../ui/table/selection";
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

const columnsWith = (actions: RowActions): Column<Invitation>[] => [
  {
    field: "EMAIL",
    headerName: "E-mail",
    flex: 3,
    minWidth: 180,
    renderCell: ({ row }) => <OneLine strong text={row.email} />,
  },
  {
    field: "INVITED_AT",
    headerName: "Invited",
    flex: 0.1,
    minWidth: 108,
    renderCell: ({ row }) => (
      <DateText value={row.invitedAt} timeZone={row.department.timeZone} note={`by ${row.inviterName}`} />
    ),
  },
  {
    field: "DEPARTMENT",
    headerName: "Department",
    sortable: false,
    flex: 1,
    minWidth: 112,
    renderCell: ({ row }) => <OneLine text={row.department.name} />,
  },
  {
    field: "ROLE",
    headerName: "Role",
    flex: 0.1,
    minWidth: 118,
    renderCell: ({ row }) => <OneLine text={roleWords[row.role]} />,
  },
  {
    field: "STATUS",
    headerName: "Status",
    flex: 0.1,
    minWidth: 110,
    renderCell: ({ row }) => <InvitationStatusChip status={row.status} />,
  },
  {
    field: "EXPIRES_AT",
    headerName: "Open until",
    sortable: false,
    flex: 0.1,
    minWidth: 108,
    renderCell: ({ row }) => isOpen(row) && <DateText value={row.expiresAt} timeZone={row.department.timeZone} />,
  },
  {
    field: "MAIL",
    headerName: "Mail",
    sortable: false,
    flex: 1,
    minWidth: 120,
    renderCell: ({ row }) => <MailStateText state={row.mailState} failure={row.mailFailure} />,
  },
  {
    field: "RESEND",
    isForScreen: true,
    headerName: "Actions",
    sortable: false,
    width: 132,
    renderCell: ({ row }) => <InvitationAction invitation={row} {...actions} />,
  },
];

const rowLabel = ({ email }: Invitation): string => `Select ${email}`;

export function InvitationsTable(props: InvitationListProps) {
  const { invitations, reloading, sort, onSort, selected, onSelect, onResend, onRestore, empty, footer } = props;
  const columns = useMemo(() => columnsWith({ onResend, onRestore }), [onResend, onRestore]);
  const selection = selectionOf(selected, onSelect, { headerLabel: "Select all invitations of this page", rowLabel });
  return (
    <DataTable
      label="invitations"
      columns={columns}
      rows={invitations}
      reloading={reloading}
      empty={empty}
      footer={footer}
      selection={selection}
      isRowSelectable={(row) => isRemovable(row) || (onRestore !== undefined && isRestorable(row))}
      sort={sort}
      onSort={onSort}
    />
  );
}
