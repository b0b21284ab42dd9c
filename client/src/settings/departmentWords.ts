import type { ApprovalMode, DepartmentSettings_DepartmentFragment, InactivePolicy } from "../graphql/generated";

/** The settings that an admin changes on the page. */
export type DepartmentValues = Omit<DepartmentSettings_DepartmentFragment, "id" | "version" | "__typename">;

interface Choice<Value> {
  value: Value;
  label: string;
  help: string;
}

export const inactivePolicies: readonly Choice<InactivePolicy>[] = [
  {
    value: "REVOKE_ACCESS",
    label: "They cannot enter",
    help: "Inactive people lose access at once and free their billed seat. Their records are kept.",
  },
  {
    value: "REPORT_ONLY",
    label: "They keep their access",
    help: "Inactive people enter as before and stay billed.",
  },
];

export const approvalModes: readonly Choice<ApprovalMode>[] = [
  { value: "NONE", label: "Nobody", help: "Whoever joins may enter at once." },
  {
    value: "LINK_ONLY",
    label: "Who registers by the invitation link",
    help: "People who were invited by e-mail enter at once; the others wait for an officer.",
  },
  { value: "ALL", label: "Everybody who joins", help: "By the link or by an invitation: an officer approves each." },
];

const names: Record<keyof DepartmentValues, string> = {
  name: "Name",
  timeZone: "Time zone",
  inactivePolicy: "Inactive people",
  approval: "Who needs approval",
  officersMayGrantAdmin: "Training officers may make admins",
  notifyRemoved: "Tell people that they were removed",
};

export const settingNames = Object.keys(names) as (keyof DepartmentValues)[];

const wordsFor = (value: string | boolean): string => {
  if (typeof value === "boolean") return value ? "on" : "off";
  return [...inactivePolicies, ...approvalModes].find((choice) => choice.value === value)?.label ?? value;
};

/** "Name: North Fire", for what somebody else has set meanwhile. */
export const settingWords = (name: keyof DepartmentValues, values: DepartmentValues): string =>
  `${names[name]}: ${wordsFor(values[name])}`;
