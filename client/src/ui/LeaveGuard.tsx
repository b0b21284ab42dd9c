import { useContext, useEffect, useRef, useState } from "react";
import { UNSAFE_NavigationContext as NavigationContext, parsePath, type To } from "react-router";
import { guardBack } from "./backGuard";
import { ConfirmDialog } from "./ConfirmDialog";

interface LeaveGuardProps {
  /** Whether there is something that leaving would lose. */
  isDirty: boolean;
  /** What that is, as a sentence. */
  children: string;
}

const departmentIn = (search: string | undefined) => new URLSearchParams(search).get("department");

/** Another page, or the same one of another department. Filters and dialogs in the URL are no leaving. */
function isElsewhere(to: To): boolean {
  const { pathname, search } = typeof to === "string" ? parsePath(to) : to;
  const wanted = departmentIn(search);
  const now = departmentIn(window.location.search);
  return (pathname !== undefined && pathname !== window.location.pathname) || (!!wanted && !!now && wanted !== now);
}

const placeInHistory = (): number => window.history.state?.idx ?? 0;

/**
 * Asks before somebody leaves what they have not saved: by a link, a shortcut, Back, or closing the tab. The router
 * offers this with its data routers only, so its navigator is held here while there is something to lose.
 */
export function LeaveGuard({ isDirty, children }: LeaveGuardProps) {
  const { navigator } = useContext(NavigationContext);
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const letsGo = useRef(false);

  useEffect(() => {
    if (!isDirty) return;
    letsGo.current = false;
    const pageBefore = { pathname: window.location.pathname, search: window.location.search };
    let place = placeInHistory();
    let isReturning = false;
    const { push, replace } = navigator;
    const guarded =
      (go: typeof push): typeof push =>
      (to, ...rest) => {
        if (!letsGo.current && isElsewhere(to)) return setLeave(() => () => go(to, ...rest));
        go(to, ...rest);
        place = placeInHistory();
      };
    navigator.push = guarded(push);
    navigator.replace = guarded(replace);

    const onBack = (event: PopStateEvent) => {
      if (letsGo.current) return;
      const steps = placeInHistory() - place;
      if (isReturning) {
        isReturning = false;
        event.stopImmediatePropagation();
      } else if (isElsewhere(pageBefore)) {
        isReturning = true;
        event.stopImmediatePropagation();
        window.history.go(-steps);
        setLeave(() => () => window.history.go(steps));
      } else place = placeInHistory();
    };
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault();
    guardBack(onBack);
    window.addEventListener("beforeunload", onClose);
    return () => {
      navigator.push = push;
      navigator.replace = replace;
      guardBack(null);
      window.removeEventListener("beforeunload", onClose);
    };
  }, [isDirty, navigator]);

  return (
    <ConfirmDialog
      open={leave !== null}
      title="Leave without saving?"
      verb="Leave"
      destructive
      onConfirm={() => {
        letsGo.current = true;
        setLeave(null);
        leave?.();
      }}
      onClose={() => setLeave(null)}
    >
      {children}
    </ConfirmDialog>
  );
}
