import { useRef } from "react";
import type { Explorer, ExplorerExample } from "./useExplorer";

interface ExplorerBarProps {
  explorer: Explorer;
  onOpen: (example: ExplorerExample) => void;
  mayChange: boolean;
  onMayChange: (may: boolean) => void;
}

/** Above the editor: the examples, whose data it is, and for support whether mutations may run. */
export function ExplorerBar({ explorer, onOpen, mayChange, onMayChange }: ExplorerBarProps) {
  const { groups, isSignedIn, isSupport, department } = explorer;
  return (
    <header className="explorer-bar">
      <a className="explorer-name" href="/">
        Muster
      </a>
      <h1>API explorer</h1>
      {groups.length > 0 && <ExamplesMenu groups={groups} onOpen={onOpen} />}
      <span className="explorer-where">{whereWords(isSignedIn, department?.name)}</span>
      {isSupport && (
        <label>
          <input type="checkbox" checked={mayChange} onChange={(event) => onMayChange(event.target.checked)} />
          Allow changes
        </label>
      )}
      <a href="/docs">Documentation</a>
    </header>
  );
}

function whereWords(isSignedIn: boolean, name: string | undefined): string {
  if (name) return `Ids are of ${name}`;
  return isSignedIn ? "You are in no department now" : "Sign in on the dashboard to try them";
}

/** Opens by click or key, and closes by choosing, by Escape or by a click elsewhere. */
function ExamplesMenu({ groups, onOpen }: { groups: Explorer["groups"]; onOpen: (example: ExplorerExample) => void }) {
  const menu = useRef<HTMLDivElement>(null);
  const choose = (example: ExplorerExample) => {
    menu.current?.hidePopover();
    onOpen(example);
  };
  return (
    <>
      <button type="button" popoverTarget="explorer-examples">
        Examples
      </button>
      <div id="explorer-examples" popover="auto" ref={menu} className="explorer-examples">
        {groups.map(({ title, examples }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {examples.map((example) => (
                <li key={example.name}>
                  <button type="button" onClick={() => choose(example)}>
                    {example.title}
                    {example.operation?.startsWith("mutation") && <small>changes data</small>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
