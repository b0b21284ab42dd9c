import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The removal notice is a setting; invitations are listed by mails that failed; an import no longer ties an
 * invitation to an account whose address nobody verified, and what it tied before is untied.
 */
export class RemovalNotice1760000000010 implements MigrationInterface {
  name = "RemovalNotice1760000000010";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE department ADD COLUMN notify_removed boolean NOT NULL DEFAULT false`);
    await db.query(`CREATE INDEX mail_failed ON mail (department_id, invitation_id)
                     WHERE status = 'FAILED' AND invitation_id IS NOT NULL`);
    await db.query(`UPDATE invitation i SET account_id = NULL
                     WHERE i.status = 'PENDING'
                       AND i.account_id IN (SELECT a.id FROM account a WHERE a.email_verified_at IS NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX mail_failed`);
    await db.query(`ALTER TABLE department DROP COLUMN notify_removed`);
  }
}
