import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { useSearchParams } from "react-router";
import type { Session_ViewerFragment } from "../graphql/generated";
import { chooseDepartment, type OpenDepartment, openDepartments, rememberDepartment } from "./departments";

interface Session {
  viewer: Session_ViewerFragment;
  /** Departments that the person can work in now. */
  departments: OpenDepartment[];
  /** The one that the pages show; undefined for a person without any. */
  department: OpenDepartment | undefined;
  selectDepartment: (id: string) => void;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionProvider");
  return session;
}

interface SessionProviderProps {
  viewer: Session_ViewerFragment;
  children: ReactNode;
}

/** Who is signed in, and in which department. With several, the URL names it, so that a link opens in the same one. */
export function SessionProvider({ viewer, children }: SessionProviderProps) {
  const [params, setParams] = useSearchParams();
  const departments = useMemo(() => openDepartments(viewer), [viewer]);
  const named = params.get("department");
  const department = chooseDepartment(departments, named);
  const id = department?.id;
  const shouldName = departments.length > 1;

  // A layout effect: it comes before that of a page which leads on to another, and would else bring its place back.
  useLayoutEffect(() => {
    if (!id) return;
    rememberDepartment(id);
    if (shouldName ? named === id : named === null) return;
    setParams(
      (current) => {
        if (shouldName) current.set("department", id);
        else current.delete("department");
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [id, named, shouldName, setParams]);

  // Another function at each place; the session is the same at all of them, so what reads it is not drawn anew.
  const setHere = useRef(setParams);
  useEffect(() => {
    setHere.current = setParams;
  }, [setParams]);
  const selectDepartment = useCallback((wanted: string) => {
    rememberDepartment(wanted);
    setHere.current((current) => {
      current.set("department", wanted);
      return current;
    });
  }, []);

  const session = useMemo(
    () => ({ viewer, departments, department, selectDepartment }),
    [viewer, departments, department, selectDepartment],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
