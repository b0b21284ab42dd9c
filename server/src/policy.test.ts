import { expect, test } from "@jest/globals";
import type { Actor, Person } from "./platform/actor.js";
import { Role } from "./platform/actor.js";
import { policies } from "./policy.js";
import { userChangePolicy } from "./users/user-change.policy.js";

const departmentId = "0199a000-0000-7000-8000-000000000001";
const accountId = "0199a000-0000-7000-8000-000000000002";
const member = (role: Role, officersMayGrantAdmin = true): Actor => ({
  kind: "member",
  departmentId,
  accountId,
  name: "Member",
  userId: accountId,
  role,
  officersMayGrantAdmin,
});

const ACTORS: Record<string, Actor> = {
  general: member(Role.GENERAL_USER),
  officer: member(Role.TRAINING_OFFICER),
  "officer, may not make admins": member(Role.TRAINING_OFFICER, false),
  admin: member(Role.ADMIN),
  visit: { kind: "visit", departmentId, accountId, name: "Support", visitId: accountId },
  account: { kind: "account", departmentId, accountId },
  system: { kind: "system", departmentId },
};

type Case = readonly [to: string, ...target: unknown[]];

const user = (userId: string, role: Role) => ({ userId, uuid: userId, role });
const GENERAL = user("0199a000-0000-7000-8000-000000000003", Role.GENERAL_USER);
const ADMIN = user("0199a000-0000-7000-8000-000000000004", Role.ADMIN);
const SELF = user(accountId, Role.GENERAL_USER);
const person: Person = { accountId, name: "Support", isSupport: true };
const TO_A_USER: readonly Case[] = [
  ["a general user", GENERAL],
  ["an admin", ADMIN],
];
const WITH_A_ROLE: readonly Case[] = [
  ["as general user", Role.GENERAL_USER],
  ["as admin", Role.ADMIN],
];

/** What an action is asked about; those that are not here are asked without a target. */
const CASES: Record<string, readonly Case[]> = {
  ...Object.fromEntries(Object.keys(userChangePolicy).map((action) => [action, TO_A_USER])),
  "user.add": WITH_A_ROLE,
  "import.give-role": WITH_A_ROLE,
  "invitation.send": WITH_A_ROLE,
  "user.change-role": [
    ["up to officer", GENERAL, Role.TRAINING_OFFICER],
    ["up to admin", GENERAL, Role.ADMIN],
    ["themself up to admin", SELF, Role.ADMIN],
    ["down from admin", ADMIN, Role.GENERAL_USER],
  ],
  "user.read": [
    ["of somebody", GENERAL],
    ["of themself", SELF],
  ],
  "saved-view.edit": [
    ["of their own", { ownerId: accountId, isShared: false }],
    ["that another shares", { ownerId: departmentId, isShared: true }],
    ["that another keeps", { ownerId: departmentId, isShared: false }],
  ],
  "assignment.read": [
    ["of somebody", GENERAL],
    ["of themself", SELF],
  ],
  "assignment.take": [
    ["of somebody", GENERAL],
    ["of themself", SELF],
  ],
  "transcript.read": [
    ["of somebody", GENERAL],
    ["of themself", SELF],
  ],
  "transcript.decide": [
    ["of somebody", { accountId: "another", recordedIn: departmentId }],
    ["of themself", { accountId, recordedIn: departmentId }],
    ["that another department got", { accountId: "another", recordedIn: accountId }],
  ],
  "transcript.delete": [
    ["of their department", { accountId: "another", recordedIn: departmentId }],
    ["of another department", { accountId: "another", recordedIn: accountId }],
  ],
  "transcript.restore": [
    ["within 30 days", { accountId: "another", recordedIn: departmentId, isRecent: true }],
    ["later", { accountId: "another", recordedIn: departmentId, isRecent: false }],
  ],
  "course.edit-shared": [
    ["as support staff", person],
    ["as anybody else", { ...person, isSupport: false }],
  ],
  "support.visit": [
    ["as support staff", person],
    ["as anybody else", { ...person, isSupport: false }],
  ],
};

test("who may do what", () => {
  const rows = Object.entries(policies).flatMap(([action, allows]) => {
    const ask = allows as (actor: Actor, ...target: readonly unknown[]) => boolean;
    return (CASES[action] ?? [[""]]).map(([to, ...target]) => {
      const who = Object.entries(ACTORS).filter(([, actor]) => ask(actor, ...target));
      return `${`${action} ${to}`.trim()}: ${who.map(([name]) => name).join(" | ") || "nobody"}`;
    });
  });
  expect(`\n${rows.sort().join("\n")}\n`).toMatchSnapshot();
});
