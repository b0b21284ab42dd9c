import CloudOffOutlined from "@mui/icons-material/CloudOffOutlined";
import ErrorOutlineOutlined from "@mui/icons-material/ErrorOutlineOutlined";
import SearchOffOutlined from "@mui/icons-material/SearchOffOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { EmptyState } from "./EmptyState";
import type { Problem, ProblemCode } from "./problem";
import { useRetry } from "./useRetry";

interface ErrorStateProps {
  problem: Problem;
  /** Answers when that is done, where it can be told. */
  onRetry?: () => unknown;
  actions?: ReactNode;
  level?: "h1" | "h2" | "h3";
}

const icons: Partial<Record<ProblemCode, ReactNode>> = {
  UNREACHED: <CloudOffOutlined />,
  NOT_FOUND: <SearchOffOutlined />,
};

/** A request that failed, in words, with Retry where trying again can help. */
export function ErrorState({ problem, onRetry, actions, level }: ErrorStateProps) {
  const { code, title, message, canRetry } = problem;
  const { isTrying, retry } = useRetry(onRetry);
  return (
    <Box role="alert">
      <EmptyState
        level={level}
        icon={icons[code] ?? <ErrorOutlineOutlined />}
        title={title}
        actions={
          <>
            {canRetry && onRetry && (
              <Button variant="contained" data-retry aria-disabled={isTrying} onClick={retry}>
                {isTrying ? "Trying again ..." : "Try again"}
              </Button>
            )}
            {actions}
          </>
        }
      >
        {message}
      </EmptyState>
    </Box>
  );
}
