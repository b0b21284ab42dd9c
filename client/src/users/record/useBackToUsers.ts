import { useCallback } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";

/** What the record's addresses carry along: whether one came from the list, and how many tabs ago. */
interface RecordState {
  fromUsers?: boolean;
  tabs?: number;
}

/** Back to the very list that one came from, with its filters and its place, or to the whole one. */
export function useBackToUsers(): () => void {
  const navigate = useNavigate();
  const state = useLocation().state as RecordState | null;
  return useCallback(() => {
    if (state?.fromUsers) void navigate(-1 - (state.tabs ?? 0));
    else void navigate("/users");
  }, [navigate, state]);
}

/** Links to the record's other tabs: they keep the way back to the list. */
export function useTabLink(): (path: string) => { to: { pathname: string; search: string }; state: RecordState } {
  const state = useLocation().state as RecordState | null;
  const department = useSearchParams()[0].get("department");
  return (pathname) => ({
    to: { pathname, search: department ? `?department=${department}` : "" },
    state: { fromUsers: state?.fromUsers, tabs: (state?.tabs ?? 0) + 1 },
  });
}
