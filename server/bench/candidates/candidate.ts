import type { Role, UserStatus } from "../../src/platform/actor.js";
import type { BenchCluster, BenchDatabase } from "../harness/cluster.js";
import type { BenchDepartment } from "../harness/data.js";
import type { WireRequest } from "../harness/http-load.js";
import type { ServerProcess } from "../harness/server-process.js";

/** A page of 50 users by name, with their groups; with the total unless it goes on after a row. */
export interface UsersQuestion {
  readonly kind: "users";
  readonly department: BenchDepartment;
  readonly status: UserStatus;
  readonly role?: Role;
  readonly groupId?: string;
  /** Part of a name or an e-mail address, folded. */
  readonly search?: string;
  /** The row that the page comes after: its sort key, and how many rows stand before the page. */
  readonly after?: { readonly nameKey: string; readonly id: string; readonly row: number };
}

/** A user with groups, plans with progress, and the latest 20 completions. */
export interface RecordQuestion {
  readonly kind: "record";
  readonly department: BenchDepartment;
  readonly userId: string;
}

export type Question = UsersQuestion | RecordQuestion;

/** What every candidate has to answer, whatever its format: compared before anything is timed. */
export interface UsersAnswer {
  readonly total: number | null;
  readonly users: readonly UserFacts[];
}

export interface UserFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly loginId: string | null;
  readonly phone: string | null;
  readonly employeeId: string | null;
  readonly role: string;
  readonly status: string;
  /** By name. */
  readonly groups: readonly string[];
}

export interface RecordAnswer {
  readonly user: UserFacts;
  readonly plans: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly required: number;
    readonly done: number;
  }[];
  readonly completions: readonly {
    readonly id: string;
    readonly name: string;
    readonly minutes: number;
    readonly on: string;
  }[];
}

export type Answer = UsersAnswer | RecordAnswer;

/** A server that answers questions about the generated database. */
export interface ReadServer extends ServerProcess {
  /** A question as it is asked of this server. Several, where it may only be asked so often in one name. */
  requests(question: Question): Promise<readonly WireRequest[]>;
  read(question: Question, body: string): Answer;
}

/** Who takes part in a comparison. */
export interface Candidate {
  readonly name: string;
  readonly standing: "ours" | "limit" | "peer";
  start(cluster: BenchCluster, database: BenchDatabase, departments: readonly BenchDepartment[]): Promise<ReadServer>;
}
