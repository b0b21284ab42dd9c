import { ConfigError } from "./config.js";
import { database } from "./database.js";

const LOGIN = `
  SELECT current_user AS name,
         EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                    AND pg_has_role(current_user, relowner, 'USAGE')) AS owns,
         (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS passes,
         pg_has_role(current_user, to_regrole('muster_app'), 'USAGE') AS "mayWork",
         pg_has_role(current_user, to_regrole('muster_system'), 'USAGE') AS "seesAll"`;

/** Refuses to serve by a login to which row-level security does not apply: then a fence would be missing unseen. */
export async function refuseUnfencedLogin(): Promise<void> {
  const [login] = await database().writer.query(LOGIN);
  if (login.owns || login.passes || login.seesAll) {
    throw new ConfigError([
      `DATABASE_URL signs in as ${login.name}, which row-level security does not hold back: give it a login that owns nothing, and the owner in DATABASE_OWNER_URL (README, "Run it").`,
    ]);
  }
  if (!login.mayWork) {
    throw new ConfigError([
      `DATABASE_URL signs in as ${login.name}, to which the database gives no rights yet: run npm run migrate with DATABASE_OWNER_URL (README, "Run it").`,
    ]);
  }
}
