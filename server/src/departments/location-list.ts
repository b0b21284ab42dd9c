import { readInDepartment } from "../platform/read.js";
import { Location } from "./location.entity.js";

// Index: the unique one on (department_id, name_key).
const LOCATIONS = `
  SELECT l.department_id AS "departmentId", l.id AS uuid, l.name
    FROM location l WHERE l.department_id = $1 ORDER BY l.name_key`;

/** The locations of a department by name. */
export async function listLocations(departmentId: string): Promise<Location[]> {
  const [rows = []] = await readInDepartment(departmentId, [
    { name: "locations", text: LOCATIONS, values: [departmentId] },
  ]);
  return rows.map((row) => Object.assign(new Location(), row));
}
