import ErrorOutlined from "@mui/icons-material/ErrorOutlined";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { OneLine } from "../ui/OneLine";

interface CellValueProps {
  children: ReactNode;
  problem?: { message: string; title?: string };
  struck?: boolean;
  /** Cut at the end of the line, whole on hover. */
  oneLine?: boolean;
}

/** A value as the file gave it; a bad one carries its reason right there. */
export function CellValue({ children, problem, struck, oneLine }: CellValueProps) {
  const isBlank = children === null || children === "";
  return (
    <Box
      title={problem?.title}
      sx={{
        minWidth: 0,
        overflowWrap: "anywhere",
        lineHeight: 1.4,
        color: problem && "error.main",
        textDecoration: struck ? "line-through" : undefined,
      }}
    >
      {oneLine && typeof children === "string" ? (
        <OneLine text={children} />
      ) : (
        <bdi>{isBlank && problem ? "blank" : children}</bdi>
      )}
      {problem && (
        <Box component="span" sx={{ display: "flex", gap: 0.5, mt: 0.25, fontSize: "0.8125rem", fontWeight: 550 }}>
          <ErrorOutlined sx={{ fontSize: 16, mt: "1px", flexShrink: 0 }} aria-hidden />
          <span>{problem.message}</span>
        </Box>
      )}
    </Box>
  );
}
