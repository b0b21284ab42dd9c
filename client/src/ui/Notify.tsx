import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from "react";
import type { Notice } from "./NoticeBar";

interface ShownNotice extends Notice {
  key: number;
}

const NoticeBar = lazy(async () => ({ default: (await import("./NoticeBar")).NoticeBar }));
const NotifyContext = createContext<(notice: Notice | string) => void>(() => {});

/** `notify("Saved")`, or with severity and one action such as Undo. */
export const useNotify = () => useContext(NotifyContext);

export function NotifyProvider({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<ShownNotice[]>([]);
  const current = queue[0];

  const notify = useCallback((notice: Notice | string) => {
    const shown = { ...(typeof notice === "string" ? { message: notice } : notice), key: Math.random() };
    setQueue((waiting) => [...waiting, shown]);
  }, []);

  return (
    <NotifyContext value={notify}>
      {children}
      <Suspense>
        {current && (
          <NoticeBar
            key={current.key}
            notice={current}
            isWaitedFor={queue.length > 1}
            onGone={() => setQueue((waiting) => waiting.slice(1))}
          />
        )}
      </Suspense>
    </NotifyContext>
  );
}
