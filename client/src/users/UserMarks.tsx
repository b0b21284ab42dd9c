import type { UsersTable_UserFragment } from "../graphql/generated";
import { formatDate } from "../ui/dates";
import { PlainIcon, paths } from "../ui/PlainIcon";

interface UserMarksProps {
  user: Pick<UsersTable_UserFragment, "status" | "approvedAt" | "notifiedAt">;
  timeZone: string;
}

/** Whether a person is approved, and has been told so: each an icon, with a check once it is done. */
export function UserMarks({ user: { status, approvedAt, notifiedAt }, timeZone }: UserMarksProps) {
  if (status === "PENDING_APPROVAL") return null;
  const since = (at: string) => `on ${formatDate(at, timeZone)}`;
  return (
    <span className="user-marks">
      <Mark
        path={paths.personOutline}
        done={!!approvedAt}
        words={approvedAt ? `Approved ${since(approvedAt)}` : "Not approved"}
      />
      <Mark
        path={paths.notificationsNone}
        done={!!notifiedAt}
        words={notifiedAt ? `Notified ${since(notifiedAt)}` : "Not notified"}
      />
    </span>
  );
}

function Mark({ path, done, words }: { path: string; done: boolean; words: string }) {
  return (
    <span role="img" aria-label={words} title={words} className={done ? "user-mark done" : "user-mark"}>
      <PlainIcon path={path} />
      {done && <PlainIcon path={paths.checkCircle} />}
    </span>
  );
}
