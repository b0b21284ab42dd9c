/** Somebody whom the default run lets anybody be. */
export interface DemoPerson {
  readonly firstName: string;
  readonly lastName: string;
  /** In words, for the sign-in page and the start line. */
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** One password for all: it is published, and exists on the embedded database only. */
const password = "muster-demo-2026";

/** The people to try the product as. */
export const demoSignIns: readonly [DemoPerson, DemoPerson, DemoPerson, DemoPerson] = [
  { firstName: "Dana", lastName: "Núñez", role: "Training officer", email: "officer@example.org", password },
  { firstName: "Morgan", lastName: "Reyes", role: "Admin", email: "admin@example.org", password },
  { firstName: "Sam", lastName: "Okafor", role: "General user", email: "user@example.org", password },
  { firstName: "Robin", lastName: "Lindqvist", role: "Support", email: "support@example.org", password },
];
