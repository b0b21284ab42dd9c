import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";

interface FigureTileProps {
  label: string;
  icon: ReactNode;
  color: string;
  /** Undefined until it has come. */
  value: string | undefined;
  note?: string;
  /** Shows in the list below who these are. */
  onShow?: () => void;
}

/** One number of a report. */
export function FigureTile({ label, icon, color, value, note, onShow }: FigureTileProps) {
  const content = (
    <>
      <Box sx={{ display: "flex", alignItems: "center", gap: 0.75, color: "text.secondary", fontSize: "0.875rem" }}>
        <Box aria-hidden sx={{ display: "flex", color, "& svg": { fontSize: 18 } }}>
          {icon}
        </Box>
        {label}
      </Box>
      <Box sx={{ mt: 0.25, fontSize: "1.625rem", fontWeight: 650, lineHeight: 1.25, letterSpacing: "-0.02em" }}>
        {value ?? <Skeleton width={64} />}
      </Box>
      {note && <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>{note}</Box>}
    </>
  );
  const space = { px: 2, py: 1.5, width: "100%", height: "100%", textAlign: "start", lineHeight: 1.5 } as const;
  return (
    <Paper variant="outlined" sx={{ overflow: "hidden", breakInside: "avoid" }}>
      {onShow ? (
        <ButtonBase
          onClick={onShow}
          sx={{
            ...{
              ...space,
              display: "flex",
              flexDirection: "column",
              alignItems: "flex-start",
              justifyContent: "flex-start",
            },
            "&:hover": { bgcolor: "action.hover" },
            "&.Mui-focusVisible": { outlineOffset: -2 },
          }}
        >
          {content}
        </ButtonBase>
      ) : (
        <Box sx={space}>{content}</Box>
      )}
    </Paper>
  );
}
