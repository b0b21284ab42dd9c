import ErrorOutlined from "@mui/icons-material/ErrorOutlined";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";

interface CellValueProps {
  children: ReactNode;
  problem?: { message: string };
  struck?: boolean;
}

/** A value as the file gave it; a bad one carries its reason right there. */
export function CellValue({ children, problem, struck }: CellValueProps) {
  const isBlank = children === null || children === "";
  return (
    <Box sx={{ minWidth: 0, overflowWrap: "anywhere", lineHeight: 1.4 }}>
      <Box
        component="span"
        dir="auto"
        sx={{
          color: problem ? "error.main" : isBlank ? "text.disabled" : "inherit",
          textDecoration: struck ? "line-through" : undefined,
          unicodeBidi: "isolate",
        }}
      >
        {isBlank ? (problem ? "blank" : "") : children}
      </Box>
      {problem && (
        <Box
          component="span"
          sx={{ display: "flex", gap: 0.5, mt: 0.25, color: "error.main", fontSize: "0.8125rem", fontWeight: 500 }}
        >
          <ErrorOutlined sx={{ fontSize: 16, mt: "2px", flexShrink: 0 }} aria-hidden />
          <span>{problem.message}</span>
        </Box>
      )}
    </Box>
  );
}
