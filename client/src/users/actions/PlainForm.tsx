import { type ActionChoicesQuery, useActionChoicesQuery } from "../../graphql/generated";
import { countOf } from "../../ui/numbers";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps, ActionTarget, AskedAction } from "./asked";

export type PlainAction = Exclude<
  AskedAction,
  "APPROVE" | "ARCHIVE" | "COURSES" | "GROUPS" | "SET_LOCATION" | "CHANGE_ROLE"
>;
type Policy = ActionChoicesQuery["department"]["inactivePolicy"] | undefined;

interface Words {
  verb: string;
  /** What follows. */
  text: (target: ActionTarget, departmentName: string, policy: Policy) => string;
  destructive?: boolean;
}

const they = ({ name }: ActionTarget): string => (name ? "This person" : "They");
const oneOr = <Text,>({ name }: ActionTarget, one: Text, many: Text): Text => (name ? one : many);

const words: Record<PlainAction, Words> = {
  NOTIFY: {
    verb: "Notify",
    text: (target, department) =>
      oneOr(
        target,
        `An e-mail says that they may enter ${department}, again if they were told before.`,
        `Each gets an e-mail that they may enter ${department}, again if they were told before. Who has no e-mail address or still waits for approval is skipped.`,
      ),
  },
  ACTIVATE: {
    verb: "Set active",
    text: (target, department, policy) =>
      policy === "REPORT_ONLY"
        ? `Reports and reminders count ${oneOr(target, "this person", "them")} again.`
        : `Access to ${department} begins again now, with the role, groups and records as before. ${oneOr(target, "The seat is", "Their seats are")} billed again.`,
  },
  INACTIVATE: {
    verb: "Set inactive",
    destructive: true,
    text: (target, department, policy) =>
      policy === "REPORT_ONLY"
        ? `Access to ${department} stays as it is. Reports and reminders leave ${oneOr(target, "this person", "them")} out until set active again.`
        : `Access to ${department} ends now. Role, groups and records are kept, and come back when set active again. ${oneOr(target, "The seat is", "Their seats are")} no longer billed.`,
  },
  RESTORE: {
    verb: "Restore",
    text: (target, department) =>
      `${they(target)} may enter ${department} again now, with role, groups and records as before. ${oneOr(target, "The seat is", "Their seats are")} billed again.`,
  },
  REMOVE: {
    verb: "Remove",
    destructive: true,
    text: (target, department) =>
      `${oneOr(target, "This person loses", "They lose")} the data, training and resources of ${department} now, and ${oneOr(target, "keeps the account and the", "keep their accounts and their")} own records. You no longer see ${oneOr(target, "the record", "their records")}. An invitation brings all of it back.`,
  },
  SEND_PASSWORD_RESET: {
    verb: "Send",
    text: (target) =>
      oneOr(
        target,
        "An e-mail brings a link to set a new password, good for an hour. The present password works until then.",
        "Each gets an e-mail with a link to set a new password, good for an hour. The present passwords work until then. Who has no e-mail address is skipped.",
      ),
  },
};

/** A decision that asks for nothing but yes. */
export function PlainForm({
  action,
  target,
  department,
  working,
  onRun,
  onClose,
}: ActionFormProps & { action: PlainAction }) {
  const needsPolicy = action === "ACTIVATE" || action === "INACTIVATE";
  const { data } = useActionChoicesQuery({ variables: { departmentId: department.id }, skip: !needsPolicy });
  const { text, destructive } = words[action];
  const policy = data?.department.inactivePolicy;
  return (
    <ActionForm
      verb={buttonOf(action, target)}
      destructive={destructive}
      working={working}
      disabled={needsPolicy && !policy}
      onConfirm={() => onRun({ action })}
      onClose={onClose}
    >
      {needsPolicy && !policy ? " " : text(target, department.name, policy)}
    </ActionForm>
  );
}

/** "Archive 3 users"; for one, whose name is the title's, the verb alone. */
function buttonOf(action: PlainAction, { name, count }: ActionTarget): string {
  const { verb } = words[action];
  if (action === "SEND_PASSWORD_RESET") return name ? `${verb} reset` : `${verb} ${countOf(count, "reset")}`;
  return name || action === "ACTIVATE" || action === "INACTIVATE" ? verb : `${verb} ${countOf(count, "user")}`;
}
