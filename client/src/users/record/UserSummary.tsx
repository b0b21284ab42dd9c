import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { useSession } from "../../session/SessionProvider";
import { DateText } from "../../ui/DateText";
import { PersonMark } from "../../ui/PersonMark";
import { UserStatusChip } from "../../ui/UserStatusChip";
import { EmployeeId } from "./EmployeeId";
import { Muted } from "./RecordSection";
import { useTabLink } from "./useBackToUsers";
import type { RecordUser } from "./useRecordChange";

interface UserSummaryProps {
  user: RecordUser;
  isOfficer: boolean;
}

/** The left side of the record: who this is and how to reach them. */
export function UserSummary({ user, isOfficer }: UserSummaryProps) {
  const { name, email, loginId, phone, emsId, status } = user;
  const { viewer } = useSession();
  const isSelf = viewer.memberships.some((own) => own.id === user.id);
  const setBy = isSelf ? <OwnAccountLink /> : isOfficer && `Set by ${user.firstName} alone`;
  return (
    <Paper variant="outlined" component="section" aria-label="Summary" sx={{ p: 2.5, alignSelf: "start" }}>
      <Box sx={{ display: "flex", gap: 1.75, alignItems: "center", mb: 2.5 }}>
        <PersonMark name={name} size={52} />
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h3" component="p" dir="auto" sx={{ overflowWrap: "anywhere", mb: 0.5 }}>
            {name}
          </Typography>
          <UserStatusChip status={status} />
        </Box>
      </Box>
      <Box component="dl" sx={{ m: 0, display: "grid", gap: 1.75 }}>
        {(email || !loginId) && (
          <Fact label="E-mail">{email ? <PlainLink href={`mailto:${email}`}>{email}</PlainLink> : <NotGiven />}</Fact>
        )}
        {loginId && <Fact label="Login ID">{loginId}</Fact>}
        <Fact label="Phone" note={setBy}>
          {phone ? <PlainLink href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</PlainLink> : <NotGiven />}
        </Fact>
        <Fact label="Employee ID">
          <EmployeeId user={user} />
        </Fact>
        <Fact label="EMS ID" note={setBy}>
          {emsId ? <span className="numeric">{emsId}</span> : <NotGiven />}
        </Fact>
      </Box>
      <LastChange user={user} />
    </Paper>
  );
}

function LastChange({ user: { id, lastChange, department } }: { user: RecordUser }) {
  const tabLink = useTabLink();
  const [last] = lastChange.nodes;
  if (!last) return null;
  return (
    <Box sx={{ mt: 2.5, pt: 2, borderTop: 1, borderColor: "divider", fontSize: "0.8125rem", color: "text.secondary" }}>
      Last change <DateText value={last.at} timeZone={department.timeZone} />
      {last.actorName && (
        <>
          , by <bdi>{last.actorName}</bdi>
        </>
      )}
      .{" "}
      <Link className="no-print" component={RouterLink} {...tabLink(`/users/${id}/history`)}>
        History
      </Link>
    </Box>
  );
}

function Fact({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <Box component="dt" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: "0.9375rem", overflowWrap: "anywhere" }}>
        {children}
        {note && <Box sx={{ fontSize: "0.75rem", color: "text.secondary" }}>{note}</Box>}
      </Box>
    </div>
  );
}

/** Phone and EMS ID are the person's own, whatever their role. */
function OwnAccountLink() {
  return (
    <Link className="no-print" component={RouterLink} to="/account">
      Change it in My account
    </Link>
  );
}

function PlainLink({ href, children }: { href: string; children: string }) {
  return (
    <Box
      component="a"
      href={href}
      sx={{ color: "inherit", textDecorationColor: "currentcolor", textUnderlineOffset: 3 }}
    >
      {children}
    </Box>
  );
}

const NotGiven = () => <Muted>Not given</Muted>;
