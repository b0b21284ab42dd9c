import { useLayoutEffect, useRef } from "react";

interface TickBoxProps {
  label: string;
  ticked: boolean;
  /** Neither nor: some of what it stands for is ticked. */
  isPartly?: boolean;
  disabled?: boolean;
}

/** The browser's own check box. The table listens for all of its boxes, so that a row needs no function of its own. */
export function TickBox({ label, ticked, isPartly = false, disabled }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={ticked}
      disabled={disabled}
      onChange={heardByTheTable}
    />
  );
}

const heardByTheTable = () => undefined;
