import { type RefCallback, useCallback, useState } from "react";
import type { Column } from "./columns";

type Widths = Readonly<Record<string, number>>;

const none: Widths = {};

/**
 * How wide the columns are whose cells fit their text to it. Undefined before the headers were laid out: rows wait for
 * that, or they would be drawn twice.
 */
export function useMeasured<Row>(columns: readonly Column<Row>[]) {
  const key = columns
    .filter(({ isMeasured }) => isMeasured)
    .map(({ field }) => field)
    .join();
  const [widths, setWidths] = useState<Widths>();

  const head = useCallback<RefCallback<HTMLElement>>(
    (root) => {
      if (!root || key === "") return;
      const measure = () =>
        setWidths((before) => {
          const now = widthsOf(root, key.split(","));
          return JSON.stringify(now) === JSON.stringify(before) ? before : now;
        });
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(root);
      return () => observer.disconnect();
    },
    [key],
  );
  return { head, widths: key === "" ? none : widths };
}

const widthsOf = (head: HTMLElement, fields: readonly string[]): Widths =>
  Object.fromEntries(
    fields.map((field) => [field, head.querySelector<HTMLElement>(`[data-field="${field}"]`)?.offsetWidth ?? 0]),
  );
