import WarningAmberOutlined from "@mui/icons-material/WarningAmberOutlined";
import Box from "@mui/material/Box";
import { formatNumber } from "../ui/numbers";

/** A tab's word with its count. */
export function TabLabel({ word, value, warns }: { word: string; value: number; warns?: boolean }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.75 }}>
      {warns && <WarningAmberOutlined sx={{ fontSize: 18, color: "warning.main" }} aria-hidden />}
      {word}{" "}
      <Box
        component="span"
        sx={{
          px: 0.75,
          borderRadius: 3,
          bgcolor: "action.selected",
          color: "text.secondary",
          fontSize: "0.75rem",
          lineHeight: "20px",
          fontWeight: 600,
        }}
      >
        {formatNumber(value)}
      </Box>
    </Box>
  );
}
