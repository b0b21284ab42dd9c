import ChevronLeftOutlined from "@mui/icons-material/ChevronLeftOutlined";
import ChevronRightOutlined from "@mui/icons-material/ChevronRightOutlined";
import FirstPageOutlined from "@mui/icons-material/FirstPageOutlined";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import NativeSelect from "@mui/material/NativeSelect";
import Tooltip from "@mui/material/Tooltip";
import type { ReactNode } from "react";
import { formatNumber } from "./numbers";
import { type PagePosition, pageSizes } from "./paging";

interface PagerProps {
  label: string;
  total: number;
  shown: number;
  size: number;
  position: PagePosition;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor?: string | null;
    endCursor?: string | null;
  };
  onMove: (position: PagePosition) => void;
  onSize: (size: number) => void;
}

export function Pager({ label, total, shown, size, position, pageInfo, onMove, onSize }: PagerProps) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  const isFirst = !position.after && !position.before;
  const from = hasPreviousPage ? position.from : 1;
  return (
    <Box
      component="nav"
      className="numeric no-print"
      aria-label={`Pages of ${label}`}
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        justifyContent: "flex-end",
        columnGap: 2,
        rowGap: 0.5,
        py: 1,
        fontSize: "0.875rem",
        color: "text.secondary",
      }}
    >
      <Box component="label" sx={{ display: "flex", alignItems: "center", gap: 1, mr: "auto" }}>
        Rows
        <NativeSelect
          disableUnderline
          value={size}
          onChange={(event) => onSize(Number(event.target.value))}
          sx={{ fontSize: "inherit", "& select": { py: 0.75, pl: 1 } }}
        >
          {pageSizes.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </NativeSelect>
      </Box>
      <span>
        {shown === 0 ? "0" : `${formatNumber(from)}–${formatNumber(from + shown - 1)}`} of {formatNumber(total)}
      </span>
      <Box sx={{ display: "flex" }}>
        <Step label="First page" disabled={isFirst} onClick={() => onMove({ from: 1 })}>
          <FirstPageOutlined />
        </Step>
        <Step
          label="Previous page"
          disabled={!hasPreviousPage || !startCursor}
          onClick={() => onMove({ before: startCursor ?? undefined, from: Math.max(1, position.from - size) })}
        >
          <ChevronLeftOutlined />
        </Step>
        <Step
          label="Next page"
          disabled={!hasNextPage || !endCursor}
          onClick={() => onMove({ after: endCursor ?? undefined, from: from + shown })}
        >
          <ChevronRightOutlined />
        </Step>
      </Box>
    </Box>
  );
}

interface StepProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Step({ label, disabled, onClick, children }: StepProps) {
  return (
    <Tooltip title={disabled ? "" : label}>
      <span>
        <IconButton aria-label={label} disabled={disabled} onClick={onClick}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
