import { type ReactNode, useEffect, useRef } from "react";
import { useNavigationType } from "react-router";

interface PageHeaderProps {
  title: string;
  /** The title while the page still loads, or when something else should show in the browser's tab. */
  documentTitle?: string;
  /** One line saying where one is. */
  context?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
}

let isFirstPage = true;

/** The page's h1. After a navigation it takes the focus, so that screen readers say where one landed. */
export function PageHeader({ title, documentTitle, context, actions, above }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigation = useNavigationType();

  useEffect(() => {
    document.title = `${documentTitle ?? title} · Muster`;
  }, [documentTitle, title]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once, when the page appears
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: navigation === "POP" });
    isFirstPage = false;
  }, []);

  return (
    <header className="page-top">
      {above}
      <div className="page-header">
        <div className="titles">
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {title}
          </h1>
          {context && <div className="context">{context}</div>}
        </div>
        {actions && <div className="actions no-print">{actions}</div>}
      </div>
    </header>
  );
}
