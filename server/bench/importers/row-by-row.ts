// An import as an ORM's guide has it: one row after the other, looked up and saved. node row-by-row.js FILE DEPARTMENT
import "reflect-metadata";
import { createReadStream } from "node:fs";
import { parse } from "fast-csv";
import { Column, DataSource, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { v7 } from "uuid";

@Entity("account")
class Account {
  @PrimaryColumn("uuid") id!: string;
  @Column("text", { nullable: true }) email!: string | null;
  // What is unique and has the index: a look-up by "email" would read the whole table.
  @Column({ type: "text", name: "email_key", insert: false, update: false }) emailKey?: string;
  @Column("text", { name: "first_name" }) firstName!: string;
  @Column("text", { name: "last_name" }) lastName!: string;
  @Column("int", { name: "department_count" }) departmentCount!: number;
}

@Entity("membership")
class Membership {
  @PrimaryColumn("uuid", { name: "department_id" }) departmentId!: string;
  @PrimaryColumn("uuid") id!: string;
  @ManyToOne(() => Account) @JoinColumn({ name: "account_id" }) account!: Relation<Account>;
  @Column("text") role!: string;
  @Column("text") status!: string;
  @Column("text", { name: "employee_id", nullable: true }) employeeId!: string | null;
  @Column("text", { name: "first_name" }) firstName!: string;
  @Column("text", { name: "last_name" }) lastName!: string;
  @Column("text", { nullable: true }) email!: string | null;
}

type Row = Record<"firstname" | "lastname" | "email" | "role" | "employee_id", string>;

const [, , file = "", departmentId = ""] = process.argv;
const db = new DataSource({ type: "postgres", url: process.env.DATABASE_URL, entities: [Account, Membership] });
await db.initialize();
for await (const row of createReadStream(file).pipe(parse<Row, Row>({ headers: true }))) await importOne(row as Row);
await db.destroy();

function importOne(row: Row): Promise<void> {
  return db.transaction(async (manager) => {
    const { firstname: firstName, lastname: lastName, email, employee_id: employeeId } = row;
    const account =
      (await manager.findOneBy(Account, { emailKey: email.toLowerCase() })) ??
      (await manager.save(Account, { id: v7(), email, firstName, lastName, departmentCount: 1 }));
    const user =
      (await manager.findOneBy(Membership, { departmentId, account: { id: account.id } })) ??
      manager.create(Membership, { departmentId, id: v7(), account, role: "GENERAL_USER", status: "ACTIVE" });
    // A blank cell is no change.
    await manager.save(Membership, { ...user, firstName, lastName, email, ...(employeeId && { employeeId }) });
  });
}
