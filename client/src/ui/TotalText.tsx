import Box from "@mui/material/Box";
import { countOf } from "./numbers";

interface TotalTextProps {
  total: number | undefined;
  one: string;
  many?: string;
  isFiltered: boolean;
}

/** How many there are; said aloud when it changes. */
export function TotalText({ total, one, many, isFiltered }: TotalTextProps) {
  return (
    <Box
      role="status"
      className="numeric"
      sx={{ color: "text.secondary", fontSize: "0.875rem", textAlign: "end", whiteSpace: "nowrap" }}
    >
      {total !== undefined && `${countOf(total, one, many)}${isFiltered ? (total === 1 ? " matches" : " match") : ""}`}
    </Box>
  );
}
