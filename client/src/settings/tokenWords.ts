import type { ApiTokens_ApiTokenFragment, TokenScope } from "../graphql/generated";

export type ApiToken = ApiTokens_ApiTokenFragment;

/** What a token may be used for: nothing, reading, or reading and writing of each. */
export const scopeAreas = [
  { area: "USERS", label: "Users", help: "People, groups and locations. Never makes or unmakes an admin." },
  { area: "INVITATIONS", label: "Invitations", help: "Invite, send again, take back." },
  { area: "IMPORTS", label: "Imports", help: "Run imports and read their results." },
  { area: "TRAINING", label: "Training", help: "Plans, records and completions." },
] as const;

export type ScopeArea = (typeof scopeAreas)[number]["area"];
export type ScopeLevel = "NONE" | "READ" | "WRITE";

export const scopeLevels: readonly { value: ScopeLevel; label: string }[] = [
  { value: "NONE", label: "No access" },
  { value: "READ", label: "Read" },
  { value: "WRITE", label: "Read and write" },
];

/** Writing includes reading of the same. */
export const scopesOf = (levels: Record<ScopeArea, ScopeLevel>): TokenScope[] =>
  scopeAreas.flatMap(({ area }) => (levels[area] === "NONE" ? [] : [`${area}_${levels[area]}` as TokenScope]));

/** "Users: read; Imports: read and write". */
export const scopeWords = (scopes: readonly TokenScope[]): string =>
  scopeAreas
    .flatMap(({ area, label }) => {
      if (scopes.includes(`${area}_WRITE`)) return [`${label}: read and write`];
      return scopes.includes(`${area}_READ`) ? [`${label}: read`] : [];
    })
    .join("; ");

export const lifetimes = [
  { days: 30, label: "30 days" },
  { days: 90, label: "90 days" },
  { days: 180, label: "180 days" },
  { days: 365, label: "1 year" },
];

export type TokenState = "LIVE" | "ENDING" | "EXPIRED" | "REVOKED";

const warnDays = 14;
const dayMs = 86_400_000;

export function stateOf({ revokedAt, expiresAt }: ApiToken, now = Date.now()): TokenState {
  if (revokedAt) return "REVOKED";
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return "EXPIRED";
  return left < warnDays * dayMs ? "ENDING" : "LIVE";
}
