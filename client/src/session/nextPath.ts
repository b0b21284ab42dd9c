/** Where to go after signing in: only ever a path of this site. */
export function nextPath(wanted: string | null): string {
  const isOurs = wanted?.startsWith("/") && !wanted.startsWith("//") && !wanted.startsWith("/\\");
  return wanted && isOurs && !wanted.startsWith("/sign-in") ? wanted : "/";
}

export const signInPath = (from: string): string =>
  from === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(from)}`;

/** Where the code of two-factor sign-in is asked for, after the password. */
export const secondStepPath = (next: string): string =>
  next === "/" ? "/sign-in/code" : `/sign-in/code?next=${encodeURIComponent(next)}`;
