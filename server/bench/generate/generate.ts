import type { DepartmentShape } from "../../src/demo/people.js";
import { Random } from "../../src/demo/random.js";
import { departmentIdOf, writeDepartment } from "../../src/demo/write-department.js";
import { writeSharedCourses, writeTraining } from "../../src/demo/write-training.js";
import { asSystem } from "../../src/platform/transaction.js";

/** A data set of a size: the same people as the demo has, by the same generator. */
export interface DataSet {
  /** Departments of 100 to 1,000 users, besides the large one. */
  readonly departments: number;
  /** Users of the one large department. */
  readonly largest: number;
  /** The most classes that each person has completed; none when left out. */
  readonly classesEach?: number;
}

const NOW = new Date("2026-11-22T00:00:00Z");
const SEED = 1_000_003;

/** The departments of a data set, the large one first; 2,000 and one of 100,000 make 1,200,000 accounts. */
export function* departmentsOf({ departments, largest }: DataSet): Generator<DepartmentShape> {
  const random = new Random(SEED);
  let firstNumber = 1;
  for (let i = 0; i <= departments; i++) {
    const userCount = i === 0 ? largest : 100 + random.below(901);
    const stationCount = Math.max(2, Math.min(60, Math.round(userCount / 50)));
    yield { seed: SEED + i, name: `Department ${i}`, code: `d${i}`, userCount, stationCount, firstNumber, now: NOW };
    firstNumber += userCount;
  }
}

/** Writes a data set into an empty, migrated database, one transaction for each department; answers with the ids. */
export async function generate(
  set: DataSet,
  onDepartment: (accounts: number) => void = () => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  let accounts = 0;
  for (const shape of departmentsOf(set)) {
    const id = departmentIdOf(shape);
    await asSystem(id, async (tx) => {
      await writeDepartment(tx, shape);
      if (!set.classesEach) return;
      if (ids.length === 0) await writeSharedCourses(tx, NOW);
      await writeTraining(tx, shape, { classesEach: set.classesEach, recorder: null });
    });
    ids.push(id);
    accounts += shape.userCount;
    onDepartment(accounts);
  }
  return ids;
}
