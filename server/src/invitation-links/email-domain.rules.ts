const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;

/** A domain as it is compared: "@Example.ORG " is example.org; null when it is none. */
export function readDomain(text: string): string | null {
  const domain = text.trim().replace(/^@/, "").toLowerCase();
  return DOMAIN.test(domain) ? domain : null;
}

/** Whether an address may join; without domains every one may. Subdomains are domains of their own. */
export const isAllowedAddress = (email: string | null, domains: readonly string[]): boolean =>
  domains.length === 0 || (email !== null && domains.includes(email.slice(email.lastIndexOf("@") + 1).toLowerCase()));
