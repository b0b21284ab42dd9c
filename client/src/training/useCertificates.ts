import { useCallback, useMemo, useState } from "react";
import { downloadFile } from "../graphql/downloadFile";
import { problemOf } from "../graphql/errors";
import type { Problem } from "../ui/problem";
import type { SelectionModel } from "../ui/table/selection";

/** How many certificates one file holds at most. */
export const maxCertificates = 200;

export type CertificateFile = "pdf" | "zip";

type Work = CertificateFile | "select";

interface CertificatesOptions {
  /** Where this person's files are: "/users/usr_..."; "" for one's own. */
  filesPath: string;
  /** Names the filters: with others it is another list, and the selection begins anew. */
  filterKey: string;
  /** The first of all that match, as many as one file holds. */
  loadIds: () => Promise<string[]>;
}

const none: ReadonlySet<string> = new Set();

/** Which classes of a transcript are ticked, on all its pages, and their certificates as a file. */
export function useCertificates({ filesPath, filterKey, loadIds }: CertificatesOptions) {
  const [held, setHeld] = useState({ key: filterKey, ids: none });
  const [working, setWorking] = useState<Work | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const ids = held.key === filterKey ? held.ids : none;
  const tick = useCallback((next: ReadonlySet<string>) => setHeld({ key: filterKey, ids: next }), [filterKey]);
  const model = useMemo<SelectionModel>(() => ({ type: "include", ids }), [ids]);
  const onChange = useCallback((next: SelectionModel) => tick(next.ids), [tick]);

  const attempt = useCallback(async (work: () => Promise<void>, what: Work | null = null) => {
    setWorking(what);
    setProblem(undefined);
    try {
      await work();
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setWorking(null);
    }
  }, []);
  /** One certificate, by its own address. */
  const downloadOne = useCallback((path: string) => void attempt(() => downloadFile(path)), [attempt]);
  return {
    ids,
    selection: { model, onChange },
    toggle: (id: string) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      tick(next);
    },
    selectAll: () => attempt(async () => tick(new Set(await loadIds())), "select"),
    clear: () => tick(none),
    downloadOne,
    download: (kind: CertificateFile) => {
      const body = new URLSearchParams([...ids].map((id): [string, string] => ["completion", id]));
      return attempt(() => downloadFile(`${filesPath}/certificates.${kind}`, { method: "POST", body }), kind);
    },
    working,
    /** Why the last download did not come. */
    problem,
    forgetProblem: () => setProblem(undefined),
  };
}

export type Certificates = ReturnType<typeof useCertificates>;
