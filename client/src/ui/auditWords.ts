import { formatDateTime } from "./dates";
import { roleWords } from "./roleWords";
import { userStatusWords } from "./statusWords";

/** What happened, in the audit log's codes, as officers say it. */
const actionWords: Record<string, string> = {
  "user.added": "Added to the department",
  "user.created": "Created by an import",
  "user.updated": "Updated by an import",
  "user.approved": "Approved",
  "user.notified": "Told of the approval by mail",
  "user.status-set": "Status changed",
  "user.role-changed": "Role changed",
  "user.groups-added": "Put into groups",
  "user.groups-removed": "Taken out of groups",
  "user.group-merged": "Group merged into another",
  "user.location-set": "Location changed",
  "user.employee-id-set": "Employee ID changed",
  "user.name-corrected": "Name corrected",
  "user.email-correction-sent": "New e-mail address to be confirmed",
  "user.email-correction-cancelled": "New e-mail address called off",
  "user.email-changed": "E-mail address changed",
  "user.updated-by-self": "Changed their own details",
  "user.password-reset-sent": "Password reset sent",
  "user.code-printed": "One-time code printed",
  "user.archived": "Archived",
  "user.restored": "Restored from the archive",
  "user.removed": "Removed from the department",
  "account.created": "Account made",
  "account.updated": "Own details changed",
  "account.signed-in": "Signed in",
  "account.signed-out": "Signed out",
  "account.session-ended": "Signed out elsewhere",
  "account.password-set": "Password set by a link or a code",
  "account.password-changed": "Password changed",
  "account.reset-requested": "New password asked for",
  "account.email-change-asked": "New e-mail address to be confirmed",
  "account.email-change-cancelled": "New e-mail address called off",
  "account.email-changed": "E-mail address changed",
  "account.two-factor-started": "Two-factor sign-in begun to be set up",
  "account.two-factor-on": "Two-factor sign-in turned on",
  "account.two-factor-off": "Two-factor sign-in turned off",
  "account.two-factor-reset": "Two-factor sign-in reset",
  "account.backup-codes-renewed": "New backup codes made",
  "account.code-refused": "Wrong code at sign-in",
  "invitation.accepted": "Joined by an invitation",
  "invitation-link.used": "Joined by the invitation link",
  "invitation.sent": "Invited",
  "invitation.created": "Invited by an import",
  "invitation.sent-again": "Invitation sent again",
  "invitation.reminded": "Reminded of an invitation",
  "invitation.revoked": "Invitation taken back",
  "invitation.declined": "Invitation declined",
  "invitation.reminders-ended": "Wants no reminders of an invitation",
  "invitation-link.created": "Invitation link made",
  "invitation-link.rotated": "Invitation link replaced",
  "invitation-link.revoked": "Invitation link revoked",
  "invitation-link.changed": "Invitation link's options changed",
  "import.uploaded": "File uploaded for import",
  "import.format-set": "File read in another format",
  "import.revised": "Rows of an import changed",
  "import.started": "Import started",
  "import.finished": "Import finished",
  "import.aborted": "Import stopped",
  "import.dropped": "Import dropped",
  "group.created": "Group made",
  "group.renamed": "Group renamed",
  "group.merged": "Group merged into another",
  "group.deleted": "Group deleted",
  "location.created": "Location made",
  "location.renamed": "Location renamed",
  "location.merged": "Location merged into another",
  "location.deleted": "Location deleted",
  "department.created": "Department opened",
  "department.settings-changed": "Settings changed",
  "department.logo-changed": "Picture on certificates changed",
  "department.closed": "Department closed",
  "department.reopened": "Department opened again",
  "api-token.created": "API token made",
  "api-token.revoked": "API token revoked",
  "bulk.started": "Bulk action started",
  "bulk.finished": "Bulk action finished",
  "bulk.aborted": "Bulk action stopped",
  "users.exported": "Users exported",
  "course.created": "Course made",
  "course.changed": "Course changed",
  "course.retired": "Course retired",
  "course.restored": "Course back in use",
  "course.assigned": "Course assigned",
  "course.unassigned": "Course taken back",
  "course.due-date-changed": "Due date changed",
  "course.started": "Course started",
  "course.archived": "Course activity archived",
  "licence.purchased": "Licences bought",
  "licence.corrected": "Number of licences corrected",
  "completion.recorded": "Class recorded",
  "completion.reported": "Class reported as completed",
  "completion.accepted": "Reported class accepted",
  "completion.refused": "Reported class refused",
  "completion.deleted": "Class deleted from the transcript",
  "completion.restored": "Deleted class restored",
  "transcript.exported": "Transcript exported",
  "report.exported": "Report exported",
  "user.reminders-ended": "Wants no reminders of overdue courses",
  "support.visit-started": "Support visit began",
  "support.visit-ended": "Support visit ended",
  "support.explored": "Support used the API explorer",
};

const fieldWords: Record<string, string> = {
  firstName: "First name",
  lastName: "Last name",
  email: "E-mail",
  newEmail: "New e-mail",
  loginId: "Login ID",
  phone: "Phone",
  emsId: "EMS ID",
  employeeId: "Employee ID",
  role: "Role",
  status: "Status",
  location: "Location",
  groups: "Groups",
  notifiedAt: "Notified",
  officersMayGrantAdmin: "Training officers may make admins",
  notifyRemoved: "Tell people that they were removed",
  approval: "Who needs approval",
  inactivePolicy: "Inactive people",
  allowedDomains: "Allowed e-mail domains",
  sha256: "Checksum",
  dueOn: "Due date",
  completedOn: "Completed",
  capceNumber: "CAPCE number",
  creditType: "Credit type",
  takeType: "Take type",
  needsLicence: "Needs a licence",
  minutes: "Minutes",
};

const plainWords: Record<string, string> = {
  true: "yes",
  false: "no",
  REVOKE_ACCESS: "cannot enter",
  REPORT_ONLY: "keep their access",
  NONE: "nobody",
  LINK_ONLY: "who registers by the invitation link",
  ALL: "everybody who joins",
  APP_CODE: "password and the app's code",
  BACKUP_CODE: "password and a backup code",
  RESET_PASSWORD: "a reset link",
  SET_PASSWORD: "a link or code for a first password",
};

/** `user.role-changed` as "Role changed"; without words of its own, `course.assigned` is "Course assigned". */
export const auditActionWords = (action: string): string =>
  actionWords[action] ?? capitalised(action.replace(/^user\./, "").replaceAll(/[.-]/g, " "));

/** `employeeId` as "Employee ID". */
export const auditFieldWords = (field: string): string =>
  fieldWords[field] ?? capitalised(field.replace(/([A-Z])/g, " $1").toLowerCase());

/** A stored value as the pages show it: roles and statuses by their words, instants in the department's time. */
export function auditValueWords(field: string, value: string | null | undefined, timeZone?: string): string | null {
  if (!value) return null;
  if (field === "role" && value in roleWords) return roleWords[value as keyof typeof roleWords];
  if (field === "status" && value in userStatusWords) return userStatusWords[value as keyof typeof userStatusWords];
  if (field === "status" && value === "REMOVED") return "Removed";
  if (value in plainWords) return plainWords[value] ?? value;
  const instant = field.endsWith("At") ? Date.parse(value) : Number.NaN;
  return Number.isNaN(instant) ? value : formatDateTime(new Date(instant).toISOString(), timeZone);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
