import { useEffect, useRef } from "react";
import { PlainButton } from "./PlainButton";

interface MissingPartProps {
  open: boolean;
  onClose: () => void;
  onExited: () => void;
}

/**
 * Says that something's code did not come. The browser's own dialog, as the library's may be what is missing. Loading the
 * page again is the way on: browsers remember a module that did not come, and do not fetch it twice.
 */
export function MissingPart({ open, onClose, onExited }: MissingPartProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it is gone is told once
  useEffect(() => {
    const shown = dialog.current;
    if (!open) onExited();
    shown?.showModal();
    return () => shown?.close(); // gives the focus back
  }, [open]);
  if (!open) return null;
  return (
    <dialog ref={dialog} className="missing-part" aria-labelledby="missing-part" onClose={onClose}>
      <h2 id="missing-part">This could not be opened</h2>
      <p>
        A part of Muster did not arrive: the connection is gone, or Muster was renewed meanwhile. Nothing was changed.
        Check your connection, then load the page again.
      </p>
      <div className="actions">
        <PlainButton onClick={() => dialog.current?.close()}>Close</PlainButton>
        <PlainButton variant="contained" onClick={() => location.reload()}>
          Load the page again
        </PlainButton>
      </div>
    </dialog>
  );
}
