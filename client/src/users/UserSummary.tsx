import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { UserSummary_UserFragment } from "../graphql/generated";
import { PersonMark } from "../ui/PersonMark";
import { UserStatusChip } from "../ui/UserStatusChip";

/** The left side of the record: who this is and how to reach them. */
export function UserSummary({ user }: { user: UserSummary_UserFragment }) {
  const { name, email, loginId, phone, employeeId, emsId, status } = user;
  const facts = [
    { label: "E-mail", value: email, href: email && `mailto:${email}` },
    ...(loginId ? [{ label: "Login ID", value: loginId, href: null }] : []),
    { label: "Phone", value: phone, href: phone && `tel:${phone.replace(/[^+\d]/g, "")}` },
    { label: "Employee ID", value: employeeId, href: null },
    { label: "EMS ID", value: emsId, href: null },
  ];
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
        {facts.map(({ label, value, href }) => (
          <div key={label}>
            <Box component="dt" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: "0.9375rem", overflowWrap: "anywhere" }}>
              {href ? <PlainLink href={href}>{value}</PlainLink> : (value ?? <NotGiven />)}
            </Box>
          </div>
        ))}
      </Box>
    </Paper>
  );
}

function PlainLink({ href, children }: { href: string; children: string | null | undefined }) {
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

function NotGiven() {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      Not given
    </Box>
  );
}
