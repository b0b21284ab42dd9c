import { Role, UserStatus } from "../platform/actor.js";
import { FIRST_NAMES, LAST_NAMES } from "./names.js";
import { Random } from "./random.js";

/** What a generated department looks like. The same shape and seed give the same department. */
export interface DepartmentShape {
  readonly seed: number;
  readonly name: string;
  /** Short and unique: begins the login IDs of people without e-mail. */
  readonly code: string;
  readonly userCount: number;
  readonly stationCount: number;
  /** The running number of its first person; ranges of departments must not overlap. */
  readonly firstNumber: number;
  /** The moment before which everything happened. */
  readonly now: Date;
}

/** One generated person and what the department knows of them. */
export interface GeneratedPerson {
  readonly accountId: string;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly phone: string | null;
  readonly emsId: string | null;
  readonly employeeId: string | null;
  readonly role: Role;
  readonly status: UserStatus;
  /** Which of the department's locations, or none. */
  readonly station: number | null;
  /** Which of GROUP_NAMES. */
  readonly groups: readonly number[];
  readonly joinedAt: Date;
}

export const GROUP_NAMES = ["A Shift", "B Shift", "C Shift", "FTO", "Paramedics", "Probationary"] as const;

const DAY = 86_400_000;
const AREA_CODES = ["212", "303", "415", "503", "615", "702", "808", "907"] as const;

/** The people of a department, in the order they joined; made anew at each call. */
export function* people(shape: DepartmentShape): Generator<GeneratedPerson> {
  const random = new Random(shape.seed);
  for (let i = 0; i < shape.userCount; i++) yield person(random, shape, i);
}

function person(random: Random, shape: DepartmentShape, index: number): GeneratedPerson {
  const number = shape.firstNumber + index;
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const joinedAt = new Date(shape.now.getTime() - DAY * (1 + ((shape.userCount - index) / shape.userCount) * 2_500));
  const hasEmail = random.chance(0.97);
  return {
    accountId: random.uuid(joinedAt),
    userId: random.uuid(joinedAt),
    firstName: first.text,
    lastName: last.text,
    email: hasEmail ? `${first.latin}.${last.latin}${number}@example.org` : null,
    loginId: hasEmail ? null : `${shape.code}-${String(index + 1).padStart(4, "0")}`,
    phone: random.chance(0.85) ? phone(random) : null,
    emsId: random.chance(0.7) ? emsId(number) : null,
    employeeId: random.chance(0.94) ? employeeId(shape, index) : null,
    role: roleOf(random.below(100)),
    status: statusOf(random.below(100)),
    station: random.chance(0.9) ? random.below(shape.stationCount) : null,
    groups: groupsOf(random),
    joinedAt,
  };
}

/** 93 in 100 are general users, 5 training officers, 2 admins. */
const roleOf = (percent: number): Role =>
  percent < 93 ? Role.GENERAL_USER : percent < 98 ? Role.TRAINING_OFFICER : Role.ADMIN;

/** 4 in 100 are inactive, 2 archived. */
const statusOf = (percent: number): UserStatus =>
  percent < 94 ? UserStatus.ACTIVE : percent < 98 ? UserStatus.INACTIVE : UserStatus.ARCHIVED;

function groupsOf(random: Random): number[] {
  const groups: number[] = [];
  if (random.chance(0.9)) groups.push(random.below(3));
  if (random.chance(0.05)) groups.push(3);
  if (random.chance(0.3)) groups.push(4);
  if (random.chance(0.08)) groups.push(5);
  return groups;
}

/** A number of the block that is kept for fiction, 555-0100 to 555-0199. */
const phone = (random: Random): string =>
  `${random.chance(0.1) ? "+1 " : ""}${random.pick(AREA_CODES)}-555-01${String(random.below(100)).padStart(2, "0")}`;

/** 12 digits, another for each number: multiplying by a prime is a permutation of them. */
const emsId = (number: number): string =>
  String((BigInt(number) * 982_451_653n + 314_159_265n) % 1_000_000_000_000n).padStart(12, "0");

/** Padded with zeros, in no order of joining. */
function employeeId({ userCount }: DepartmentShape, index: number): string {
  const width = Math.max(5, String(userCount).length);
  return String((index * 7_919 + 417) % 10 ** width).padStart(width, "0");
}
