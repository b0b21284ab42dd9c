import type { DepartmentShape } from "../../src/demo/people.js";
import { Random } from "../../src/demo/random.js";
import { departmentIdOf, writeDepartment } from "../../src/demo/write-department.js";
import { writePlans } from "../../src/demo/write-plans.js";
import { writeSharedCourses, writeTraining } from "../../src/demo/write-training.js";
import { asSystem } from "../../src/platform/transaction.js";
import { countProgress } from "../../src/training-plans/count-progress.job.js";

/** A data set of a size: the same people as the demo has, by the same generator. */
export interface DataSet {
  /** Departments of 100 to 1,000 users, besides the large one. */
  readonly departments: number;
  /** Users of the one large department. */
  readonly largest: number;
  /** Users of one department more, whose people have completed classes and follow plans; none when left out. */
  readonly trained?: number;
}

const NOW = new Date("2026-11-22T00:00:00Z");
const SEED = 1_000_003;

/** The departments of a data set, the large one first; 2,000 and one of 100,000 make 1,200,000 accounts. */
export function* departmentsOf({ departments, largest, trained }: DataSet): Generator<DepartmentShape> {
  const random = new Random(SEED);
  let firstNumber = 1;
  for (let i = 0; i <= departments + (trained ? 1 : 0); i++) {
    const userCount = i === 0 ? largest : i > departments ? (trained ?? 0) : 100 + random.below(901);
    const stationCount = Math.max(2, Math.min(60, Math.round(userCount / 50)));
    yield { seed: SEED + i, name: `Department ${i}`, code: `d${i}`, userCount, stationCount, firstNumber, now: NOW };
    firstNumber += userCount;
  }
}

/** The most classes that one person of the trained department has behind them. */
const CLASSES_EACH = 40;

/** Departments are written side by side, as one connection keeps one core busy. */
const AT_ONCE = 2;

/** Writes a data set into an empty, migrated database, one transaction for each department; answers with the ids. */
export async function generate(
  set: DataSet,
  onDepartment: (accounts: number) => void = () => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  const shapes = departmentsOf(set);
  let accounts = 0;
  const write = async (): Promise<void> => {
    for (const shape of shapes) {
      const place = ids.push(departmentIdOf(shape)) - 1;
      await writeOne(shape, place > set.departments);
      accounts += shape.userCount;
      onDepartment(accounts);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
  if (set.trained) await countProgress.perform({}, { signal: new AbortController().signal });
  return ids;
}

const writeOne = (shape: DepartmentShape, isTrained: boolean): Promise<void> =>
  asSystem(departmentIdOf(shape), async (tx) => {
    await writeDepartment(tx, shape);
    if (!isTrained) return;
    await writeSharedCourses(tx, NOW);
    await writeTraining(tx, shape, { classesEach: CLASSES_EACH, recorder: null });
    await writePlans(tx, NOW, null);
  });
