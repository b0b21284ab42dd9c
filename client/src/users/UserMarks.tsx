import CheckCircle from "@mui/icons-material/CheckCircle";
import NotificationsNoneOutlined from "@mui/icons-material/NotificationsNoneOutlined";
import PersonOutlineOutlined from "@mui/icons-material/PersonOutlineOutlined";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import type { UsersTable_UserFragment } from "../graphql/generated";
import { formatDate } from "../ui/dates";

interface UserMarksProps {
  user: Pick<UsersTable_UserFragment, "status" | "approvedAt" | "notifiedAt">;
  timeZone: string;
}

/** Whether a person is approved, and has been told so: each an icon, with a check once it is done. */
export function UserMarks({ user: { status, approvedAt, notifiedAt }, timeZone }: UserMarksProps) {
  if (status === "PENDING_APPROVAL") return null;
  const since = (at: string) => `on ${formatDate(at, timeZone)}`;
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 0.5, flex: "none" }}>
      <Mark
        icon={<PersonOutlineOutlined />}
        done={!!approvedAt}
        words={approvedAt ? `Approved ${since(approvedAt)}` : "Not approved"}
      />
      <Mark
        icon={<NotificationsNoneOutlined />}
        done={!!notifiedAt}
        words={notifiedAt ? `Notified ${since(notifiedAt)}` : "Not notified"}
      />
    </Box>
  );
}

function Mark({ icon, done, words }: { icon: ReactNode; done: boolean; words: string }) {
  return (
    <Box
      component="span"
      role="img"
      aria-label={words}
      title={words}
      sx={{
        position: "relative",
        display: "inline-flex",
        width: 22,
        color: done ? "text.secondary" : "text.disabled",
        "& > svg:first-of-type": { fontSize: 18 },
      }}
    >
      {icon}
      {done && (
        <CheckCircle
          sx={{
            ...{ position: "absolute", right: 0, bottom: -3, fontSize: 12, color: "success.main" },
            ...{ borderRadius: "50%", bgcolor: "background.paper" },
          }}
        />
      )}
    </Box>
  );
}
