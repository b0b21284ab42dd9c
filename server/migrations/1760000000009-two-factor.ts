import type { MigrationInterface, QueryRunner } from "typeorm";
import { distribute, openAccountTables } from "./tenant-tables.js";

const TABLES = ["second_factor", "backup_code", "half_session"];

/** Two-factor sign-in: the authenticator app's secret, the backup codes, and sign-ins that wait for a code. */
export class TwoFactor1760000000009 implements MigrationInterface {
  name = "TwoFactor1760000000009";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE second_factor (
      account_id uuid PRIMARY KEY,
      sealed_secret bytea NOT NULL,
      last_step bigint NOT NULL DEFAULT 0,
      started_at timestamptz NOT NULL DEFAULT now(),
      confirmed_at timestamptz
    )`);
    await db.query(
      `COMMENT ON COLUMN second_factor.last_step IS 'The time step of the last code that was used: it and earlier ones are good no more'`,
    );
    await db.query(`CREATE TABLE backup_code (
      account_id uuid NOT NULL,
      code_hash bytea NOT NULL,
      used_at timestamptz,
      PRIMARY KEY (account_id, code_hash)
    )`);
    await db.query(`CREATE TABLE half_session (
      account_id uuid NOT NULL,
      token_hash bytea NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, token_hash)
    )`);
    await db.query(
      `COMMENT ON TABLE half_session IS 'A sign-in whose password was right, and which waits for its code'`,
    );
    await db.query(`CREATE INDEX half_session_expires ON half_session (expires_at)`);
    await distribute(db, TABLES, "account_id");
    for (const table of TABLES) {
      await db.query(`ALTER TABLE ${table} ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE`);
    }
    await openAccountTables(db, TABLES);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.query(`DROP TABLE ${table}`);
  }
}
