/** Where to go after signing in: only ever a path of this site. */
export function nextPath(wanted: string | null): string {
  const isOurs = wanted?.startsWith("/") && !wanted.startsWith("//") && !wanted.startsWith("/\\");
  return wanted && isOurs && !wanted.startsWith("/sign-in") ? wanted : "/";
}

export const signInPath = (from: string): string =>
  from === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(from)}`;
