let guard: ((event: PopStateEvent) => void) | null = null;

// Events at the window come in the order of registration: App.tsx loads this before the router begins to listen.
window.addEventListener("popstate", (event) => guard?.(event));

/** Who is asked about Back and Forward before the router; null ends it. */
export function guardBack(wanted: typeof guard): void {
  guard = wanted;
}
