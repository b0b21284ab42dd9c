import { describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "./config.js";

const REAL = {
  DATABASE_URL: "postgres://muster@db.example.org/muster",
  SMTP_URL: "smtp://mail.example.org:587",
  MAIL_FROM: "Muster <muster@example.org>",
  SECRET: "0123456789abcdef0123456789abcdef",
  PUBLIC_URL: "https://muster.example.org",
};

const sentencesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
};

describe("configuration", () => {
  test("nothing set is the default run: this machine only, demo data, own servers", () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      publicUrl: new URL("http://localhost:4000"),
      dataDir: ".data",
      database: null,
      smtpUrl: null,
      isWorker: true,
      isDemo: true,
      isDefaultRun: true,
      isSecure: false,
    });
  });

  test("[5] whom to ask for help is told in the default run; a real run names somebody or nobody", () => {
    expect(readConfig({}).supportEmail).toBe("support@example.org");
    expect(readConfig(REAL).supportEmail).toBeNull();
    expect(readConfig({ ...REAL, SUPPORT_EMAIL: "help@example.org" }).supportEmail).toBe("help@example.org");
    expect(sentencesOf({ SUPPORT_EMAIL: "call us" })).toEqual(["SUPPORT_EMAIL must be one e-mail address."]);
  });

  test("a real run: no demo data, Secure cookies, no migration without an owner", () => {
    expect(readConfig(REAL)).toMatchObject({
      database: { url: REAL.DATABASE_URL, ownerUrl: null },
      isDemo: false,
      isDefaultRun: false,
      isSecure: true,
    });
  });

  test("an empty variable counts as missing", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 4000, database: null });
  });

  test.each<[Record<string, string>, string]>([
    [{ PORT: "http" }, 'PORT must be a whole number from 1 to 65535, not "http".'],
    [{ PORT: "70000" }, 'PORT must be a whole number from 1 to 65535, not "70000".'],
    [{ HOST: "0.0.0.0" }, "PUBLIC_URL must begin with https:// when Muster is reached from other machines"],
    [{ PUBLIC_URL: "http://muster.example.org" }, "PUBLIC_URL must begin with https://"],
    [{ PUBLIC_URL: "muster.example.org" }, "PUBLIC_URL must be an address that begins with http:// or https://."],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be an address that begins with postgres:// or postgresql://."],
    [{ DATABASE_OWNER_URL: "postgres://x" }, "DATABASE_OWNER_URL needs DATABASE_URL beside it."],
    [{ ...REAL, SECRET: "" }, "SECRET is required with DATABASE_URL"],
    [{ ...REAL, SECRET: "short" }, "SECRET must have at least 32 characters."],
    [{ ...REAL, SMTP_URL: "" }, "SMTP_URL is required with DATABASE_URL"],
    [{ ...REAL, MAIL_FROM: "" }, "MAIL_FROM is required with DATABASE_URL or SMTP_URL"],
    [{ ...REAL, MAIL_FROM: "Muster" }, "MAIL_FROM must be an e-mail address"],
    [{ ...REAL, DEMO: "on" }, "DEMO=on is refused with DATABASE_URL"],
    [{ WORKER: "maybe" }, 'WORKER must be on or off, not "maybe".'],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of fatal, error"],
  ])("%j: %s", (environment, sentence) => {
    const sentences = sentencesOf(environment);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(sentence);
  });

  test("what is wrong is said all at once, and no password is repeated", () => {
    const sentences = sentencesOf({ PORT: "0", DATABASE_URL: "http://user:hunter2@db" });
    expect(sentences).toHaveLength(2);
    expect(sentences.join()).not.toContain("hunter2");
  });
});
