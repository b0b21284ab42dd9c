import { Secret, TOTP } from "otpauth";
import { hashPassword } from "../src/accounts/password.js";
import type { TestApp } from "./app.js";
import { type AccountWish, type MadeAccount, makeAccount } from "./factories.js";
import { type Answer, GraphqlClient } from "./graphql-client.js";

export const PASSWORD = "four quiet boats at noon";
export const START = `mutation ($password: String!) { startTwoFactor(currentPassword: $password) { secret uri } }`;
export const CONFIRM = `mutation ($code: String!) { confirmTwoFactor(code: $code) }`;
export const SIGN_IN = `mutation ($who: String!, $password: String!) {
  signIn(input: { identifier: $who, password: $password }) { account { email } }
}`;
const CODE = `mutation ($code: String!) { signInWithCode(code: $code) { account { email } } }`;
const STATE = `{ viewer { twoFactor { isOn since backupCodesLeft isRequired } } }`;

interface State {
  viewer: { twoFactor: { isOn: boolean; since: string | null; backupCodesLeft: number; isRequired: boolean } } | null;
}

/** Somebody with two-factor sign-in, and what they keep of it. */
export interface Owner extends MadeAccount {
  readonly client: GraphqlClient;
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

/** What the app shows; `steps` of 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** A code that is wrong for minutes to come. */
export const wrongCodeOf = (secret: string): string => {
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((steps) => codeOf(secret, steps));
  return Array.from({ length: 10 }, (_, digit) => String(digit).repeat(6)).find((code) => !near.includes(code)) ?? "";
};

/** The cookies that an answer sets, as a browser sends them back. */
export const cookiesOf = ({ headers }: Answer<unknown>): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0] ?? "")
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");

/** The names of the inputs at fault. */
export const fieldsOf = ({ errors }: Answer<unknown>): string[] => Object.keys(errors[0]?.extensions?.fields ?? {});

/** People with an authenticator app, and what they do with it. */
export class TwoFactorDesk {
  #passwordHash: Promise<string> | undefined;

  constructor(private readonly app: TestApp) {}

  /** Somebody who signs in by their password. */
  async makePerson(wish: AccountWish = {}): Promise<MadeAccount> {
    this.#passwordHash ??= hashPassword(PASSWORD);
    return makeAccount(this.app, { passwordHash: await this.#passwordHash, ...wish });
  }

  /** Somebody who signs in by two steps, and is signed in. */
  async makeOwner(wish: AccountWish = {}): Promise<Owner> {
    return this.setUp(await this.makePerson(wish));
  }

  async setUp(account: MadeAccount): Promise<Owner> {
    const client = await this.app.as(account);
    const started = await client.execute<{ startTwoFactor: { secret: string } }>(START, { password: PASSWORD });
    const secret = started.data?.startTwoFactor.secret ?? "";
    const confirmed = await client.execute<{ confirmTwoFactor: string[] }>(CONFIRM, { code: codeOf(secret) });
    await this.forgetSteps(account);
    return { ...account, client, secret, backupCodes: confirmed.data?.confirmTwoFactor ?? [] };
  }

  /** The code of now is good again, whatever was used before. */
  forgetSteps({ accountId }: MadeAccount): Promise<unknown> {
    return this.app.sql("UPDATE second_factor SET last_step = 0 WHERE account_id = $1", [accountId]);
  }

  signIn(who: string, password = PASSWORD): Promise<Answer<Record<string, unknown>>> {
    return this.app.anonymous.execute(SIGN_IN, { who, password });
  }

  browserAfter(answer: Answer<unknown>): GraphqlClient {
    return new GraphqlClient(this.app.url, cookiesOf(answer));
  }

  /** A browser in which the password was just typed. */
  async halfway({ email }: MadeAccount): Promise<GraphqlClient> {
    return this.browserAfter(await this.signIn(email));
  }

  enterCode(browser: GraphqlClient, code: string): Promise<Answer<{ signInWithCode: object }>> {
    return browser.execute<{ signInWithCode: object }>(CODE, { code });
  }

  /** Undefined for whoever is not signed in. */
  async stateOf(client: GraphqlClient) {
    return (await client.execute<State>(STATE)).data?.viewer?.twoFactor;
  }

  async isSignedIn(client: GraphqlClient): Promise<boolean> {
    return (await this.stateOf(client)) !== undefined;
  }

  async sessionsOf({ accountId }: MadeAccount): Promise<number> {
    return (await this.app.sql("SELECT FROM session WHERE account_id = $1", [accountId])).length;
  }

  /** What is on record of the account, the oldest first. */
  async actionsOf({ accountId }: MadeAccount): Promise<string[]> {
    const text = "SELECT action FROM audit_event WHERE account_id = $1 ORDER BY at, id";
    return (await this.app.sql<{ action: string }>(text, [accountId])).map(({ action }) => action);
  }

  async subjectsTo(email: string): Promise<string[]> {
    await this.app.runJobs();
    return (await this.app.mails()).filter(({ to }) => to === email).map(({ subject }) => subject);
  }
}
