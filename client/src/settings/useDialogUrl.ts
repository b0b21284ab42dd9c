import { useCallback, useRef } from "react";
import { useSearchParams } from "react-router";

const names = ["dialog", "of"] as const;

/** Which dialog is open, and about what, stands in the URL: Back closes it, a link opens it. */
export function useDialogUrl() {
  const [params, setParams] = useSearchParams();
  const opener = useRef<HTMLElement | null>(null);

  const open = useCallback(
    (dialog: string, of?: string, from?: HTMLElement | null) => {
      opener.current = from ?? null;
      setParams(
        (current) => {
          current.set("dialog", dialog);
          if (of) current.set("of", of);
          else current.delete("of");
          return current;
        },
        { preventScrollReset: true },
      );
    },
    [setParams],
  );
  const close = useCallback(
    () =>
      setParams(
        (current) => {
          for (const name of names) current.delete(name);
          return current;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  /** A menu that opened the dialog is gone by the time it closes: the focus goes back to the menu's button. */
  const returnFocus = useCallback(() => opener.current?.focus(), []);

  return { dialog: params.get("dialog"), of: params.get("of"), open, close, returnFocus };
}
