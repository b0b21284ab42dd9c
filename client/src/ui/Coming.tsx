import { useEffect, useEffectEvent } from "react";

/** While the code of a menu or dialog is on its way: a bar that moves at the window's top. Esc opens nothing after all. */
export function Coming({ onClose }: { onClose: () => void }) {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && close();
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <span className="coming" role="status">
      <span className="hidden-text">Opening ...</span>
    </span>
  );
}
