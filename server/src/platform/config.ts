import { isIP } from "node:net";
import { z } from "zod";
import { log } from "./log.js";

/**
 * How Muster is run. Without DATABASE_URL it is the default run: an own PostgreSQL and mail catcher, demo data.
 *
 * | Variable | Default | Meaning |
 * |---|---|---|
 * | `PORT` | 4000 | port of the dashboard, the API and GraphiQL |
 * | `HOST` | 127.0.0.1 | address to listen on; beyond this machine `PUBLIC_URL` must be https |
 * | `PUBLIC_URL` | http://localhost:PORT | what people type; links in mails begin with it |
 * | `DATA_DIR` | .data | the default run's database and mails; uploads while they arrive |
 * | `DATABASE_URL` | own PostgreSQL | PostgreSQL 18 or newer, as a login that owns nothing |
 * | `DATABASE_OWNER_URL` | | the same database as its owner: then the process migrates it at start |
 * | `DATABASE_POOL` | 10 | connections of one process for writes (reads take half as many more) |
 * | `SMTP_URL` | mail catcher at /mail | smtp://user:password@host:587 |
 * | `MAIL_FROM` | Muster <muster@localhost> | sender's address; required with `SMTP_URL` or `DATABASE_URL` |
 * | `SUPPORT_EMAIL` | none; support@example.org in the default run | whom people ask for help, on /help |
 * | `SECRET` | made and kept in `DATA_DIR` | at least 32 characters; required with `DATABASE_URL`, equal on all nodes |
 * | `WORKER` | on | `off`: this process runs no jobs, `server/src/worker.ts` does |
 * | `DEMO` | on | `off`: the default run starts empty; refused with `DATABASE_URL` |
 * | `TRUST_PROXY` | 0 | reverse proxies in front whose X-Forwarded-For is believed |
 * | `LOG_LEVEL` | info; warn in the default run | fatal, error, warn, info, debug, trace or silent |
 */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: URL;
  readonly dataDir: string;
  /** Null in the default run, until our own server is up. */
  readonly database: { readonly url: string; readonly ownerUrl: string | null } | null;
  readonly databasePool: number;
  /** Null: the mail catcher. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Whom people ask for help; null: nobody is named. */
  readonly supportEmail: string | null;
  /** Empty in the default run, until the kept one is read. */
  readonly secret: string;
  readonly isWorker: boolean;
  readonly isDemo: boolean;
  readonly isDefaultRun: boolean;
  /** Whether cookies are Secure: always, but for http on this machine. */
  readonly isSecure: boolean;
  readonly trustProxy: number;
  readonly logLevel: string;
}

/** What is wrong with the configuration, in a sentence for each variable. */
export class ConfigError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "ConfigError";
  }
}

const wholeNumber = (name: string, from: number, to: number, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((value) => /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to, {
      error: (issue) => `${name} must be a whole number from ${from} to ${to}, not "${issue.input}".`,
    })
    .transform(Number);

const onOff = (name: string) =>
  z
    .enum(["on", "off"], { error: (issue) => `${name} must be on or off, not "${issue.input}".` })
    .transform((value) => value === "on")
    .optional();

const address = (name: string, protocols: readonly string[]) =>
  z
    .string()
    .refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ""), {
      // An address may hold a password: it is not repeated.
      error: `${name} must be an address that begins with ${protocols.map((one) => `${one}//`).join(" or ")}.`,
    })
    .optional();

const POSTGRES = ["postgres:", "postgresql:"];
const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const Environment = z.object({
  PORT: wholeNumber("PORT", 1, 65_535, 4000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: address("PUBLIC_URL", ["http:", "https:"]),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: address("DATABASE_URL", POSTGRES),
  DATABASE_OWNER_URL: address("DATABASE_OWNER_URL", POSTGRES),
  DATABASE_POOL: wholeNumber("DATABASE_POOL", 2, 1000, 10),
  SMTP_URL: address("SMTP_URL", ["smtp:", "smtps:"]),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n@]*[^\r\n@\s]+@[^\r\n@\s]+$/, {
      error: 'MAIL_FROM must be an e-mail address, as "Muster <muster@example.org>".',
    })
    .optional(),
  SUPPORT_EMAIL: z
    .string()
    .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, { error: "SUPPORT_EMAIL must be one e-mail address." })
    .optional(),
  SECRET: z.string().min(32, { error: "SECRET must have at least 32 characters." }).optional(),
  WORKER: onOff("WORKER"),
  DEMO: onOff("DEMO"),
  TRUST_PROXY: wholeNumber("TRUST_PROXY", 0, 10, 0),
  LOG_LEVEL: z
    .enum(LEVELS, { error: (issue) => `LOG_LEVEL must be one of ${LEVELS.join(", ")}, not "${issue.input}".` })
    .optional(),
});

/** Reads the configuration from the environment; an empty variable counts as missing. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
  const env = parsed.data;
  const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`);
  const sentences = contradictions(env, publicUrl);
  if (sentences.length > 0) throw new ConfigError(sentences);
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    dataDir: env.DATA_DIR,
    database: env.DATABASE_URL ? { url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? null } : null,
    databasePool: env.DATABASE_POOL,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? "Muster <muster@localhost>",
    supportEmail: env.SUPPORT_EMAIL ?? (env.DATABASE_URL ? null : "support@example.org"),
    secret: env.SECRET ?? "",
    isWorker: env.WORKER ?? true,
    isDemo: !env.DATABASE_URL && (env.DEMO ?? true),
    isDefaultRun: !env.DATABASE_URL,
    isSecure: publicUrl.protocol === "https:",
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL ?? (env.DATABASE_URL ? "info" : "warn"),
  };
}

function contradictions(env: z.infer<typeof Environment>, publicUrl: URL): string[] {
  const isPublic = !isLoopback(env.HOST) || !isLoopback(publicUrl.hostname);
  const rules: [boolean, string][] = [
    [
      isPublic && publicUrl.protocol !== "https:",
      "PUBLIC_URL must begin with https:// when Muster is reached from other machines (HOST or PUBLIC_URL is not this machine).",
    ],
    [!env.DATABASE_URL && !!env.DATABASE_OWNER_URL, "DATABASE_OWNER_URL needs DATABASE_URL beside it."],
    [
      !!env.DATABASE_URL && env.DEMO === true,
      "DEMO=on is refused with DATABASE_URL: demo users have a published password.",
    ],
    [!!env.DATABASE_URL && !env.SECRET, "SECRET is required with DATABASE_URL: at least 32 random characters."],
    [!!env.DATABASE_URL && !env.SMTP_URL, "SMTP_URL is required with DATABASE_URL: the mail server to send by."],
    [
      (!!env.DATABASE_URL || !!env.SMTP_URL) && !env.MAIL_FROM,
      'MAIL_FROM is required with DATABASE_URL or SMTP_URL: the sender\'s address, as "Muster <muster@example.org>".',
    ],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence);
}

/** Whether a host name or address means this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "");
  if (isIP(name) === 4) return name.startsWith("127.");
  return name === "::1" || name === "localhost" || name.endsWith(".localhost");
}

let current: Config | undefined;

/** The configuration of this process; throws before `setConfig`. */
export function config(): Config {
  if (!current) throw new Error("The configuration is not read yet.");
  return current;
}

export const setConfig = (value: Config): void => {
  current = value;
  log.level = value.logLevel;
};
