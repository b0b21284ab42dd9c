import type { KeyboardEvent } from "react";
import { Link } from "react-router";

interface LinkTabsProps {
  label: string;
  tabs: readonly { value: string; label: string; path: string }[];
  current: string;
}

/** Tabs that each are a page of its own. One stop for Tab; the arrows lead from one to the next. */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  return (
    <div role="tablist" aria-label={label} className="tabs" onKeyDown={moveFocus}>
      {tabs.map(({ value, label: words, path }) => (
        <Link
          key={value}
          to={path}
          role="tab"
          className="tab"
          aria-selected={value === current}
          tabIndex={value === current ? 0 : -1}
        >
          {words}
        </Link>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const here = all.indexOf(event.target as HTMLElement);
  const places: Record<string, number> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 };
  const place = places[event.key];
  if (here < 0 || place === undefined) return;
  event.preventDefault();
  all.at(place % all.length)?.focus();
}
