import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
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
    <Box component="header" sx={{ mb: 2.5 }}>
      {above}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "flex-start" }}>
        <Box sx={{ flex: "1 1 240px", minWidth: 0 }}>
          <Typography variant="h1" ref={heading} tabIndex={-1} dir="auto" sx={{ overflowWrap: "anywhere" }}>
            {title}
          </Typography>
          {context && (
            <Typography variant="body2" component="div" sx={{ color: "text.secondary", mt: 0.5 }}>
              {context}
            </Typography>
          )}
        </Box>
        {actions && (
          <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
            {actions}
          </Box>
        )}
      </Box>
    </Box>
  );
}
