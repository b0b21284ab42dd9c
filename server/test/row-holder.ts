import { Client } from "pg";

/** Somebody else who holds rows until they let go. */
export interface RowHolder {
  letGo(): Promise<void>;
}

/** Holds rows of a department in a transaction of its own: `locking` ends in FOR UPDATE, and the department is its $1. */
export async function holdRows(url: string, departmentId: string, ...locking: readonly string[]): Promise<RowHolder> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("BEGIN");
  await client.query(`SET LOCAL app.department_id = '${departmentId}'`);
  for (const text of locking) await client.query(text, [departmentId]);
  return {
    letGo: async () => {
      await client.query("COMMIT");
      await client.end();
    },
  };
}
