import type { DepartmentShape } from "../src/demo/people.js";
import { departmentIdOf, writeDepartment } from "../src/demo/write-department.js";
import { asSystem } from "../src/platform/transaction.js";

let number = 1_000_000;

/** Writes a generated department of so many users, as the demo has them; answers with its id. */
export async function generateDepartment(userCount: number, seed = 7): Promise<string> {
  const shape: DepartmentShape = {
    seed: seed + number,
    name: `Generated ${userCount}`,
    code: `g${number}`,
    userCount,
    stationCount: 5,
    firstNumber: number,
    now: new Date("2026-11-22T00:00:00Z"),
  };
  number += userCount;
  await asSystem(departmentIdOf(shape), (tx) => writeDepartment(tx, shape));
  return departmentIdOf(shape);
}
