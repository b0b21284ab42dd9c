import { expect, test } from "@jest/globals";
import type { Actor, Person } from "./platform/actor.js";
import { Role } from "./platform/actor.js";
import { policies } from "./policy.js";

const departmentId = "0199a000-0000-7000-8000-000000000001";
const accountId = "0199a000-0000-7000-8000-000000000002";
const member = (role: Role): Actor => ({
  kind: "member",
  departmentId,
  accountId,
  name: "Member",
  userId: accountId,
  role,
  officersMayGrantAdmin: true,
});

const ACTORS: Record<string, Actor> = {
  general: member(Role.GENERAL_USER),
  officer: member(Role.TRAINING_OFFICER),
  admin: member(Role.ADMIN),
  visit: { kind: "visit", departmentId, accountId, name: "Support", visitId: accountId },
  account: { kind: "account", departmentId, accountId },
  system: { kind: "system", departmentId },
};

/** Targets of actions that look at theirs; the others are asked without one. */
const supportPerson: Person = { accountId, name: "Support", isSupport: true };
const TARGETS: Record<string, readonly unknown[]> = {
  "support.visit": [supportPerson],
};

test("who may do what", () => {
  const actors = Object.entries(ACTORS);
  const rows = Object.entries(policies).map(([action, allows]) => {
    const ask = allows as (actor: Actor, ...target: readonly unknown[]) => boolean;
    const cells = actors.map(([name, actor]) =>
      (ask(actor, ...(TARGETS[action] ?? [])) ? "yes" : "-").padEnd(name.length),
    );
    return `${action.padEnd(24)} ${cells.join("  ")}`;
  });
  const matrix = [`${"".padEnd(24)} ${actors.map(([name]) => name).join("  ")}`, ...rows.sort()];
  expect(`\n${matrix.map((row) => row.trimEnd()).join("\n")}\n`).toMatchSnapshot();
});
