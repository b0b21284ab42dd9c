import FilterListOutlined from "@mui/icons-material/FilterListOutlined";
import RestartAltOutlined from "@mui/icons-material/RestartAltOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useId, useState } from "react";

interface FilterBarProps {
  search: ReactNode;
  /** The filters' chips. */
  filters: ReactNode;
  /** How many filters are set, the search not counted. */
  active: number;
  canReset: boolean;
  onReset: () => void;
  /** At the right end: the total and what can be done with the whole view. */
  end?: ReactNode;
}

/** What stands over a table: search, filters, Reset. On small screens the filters fold behind one button. */
export function FilterBar({ search, filters, active, canReset, onReset, end }: FilterBarProps) {
  const isWide = useMediaQuery((theme) => theme.breakpoints.up("lg"), { noSsr: true });
  const [unfolded, setUnfolded] = useState(active > 0);
  const id = useId();
  const chips = { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: { xs: 0.75, sm: 1 }, rowGap: 1 };
  const reset = canReset && (
    <Button size="small" startIcon={<RestartAltOutlined />} onClick={onReset} sx={{ minHeight: 38 }}>
      Reset
    </Button>
  );
  return (
    <Box className="no-print" sx={{ display: "grid", gap: 1, pb: 1.5 }}>
      <Box sx={chips}>
        {search}
        {isWide ? (
          <Box role="group" aria-label="Advanced filters" sx={chips}>
            {filters}
            {reset}
          </Box>
        ) : (
          <Button
            size="small"
            variant="outlined"
            color={active > 0 ? "primary" : "inherit"}
            startIcon={<FilterListOutlined />}
            aria-expanded={unfolded}
            aria-controls={id}
            onClick={() => setUnfolded(!unfolded)}
            sx={{ minHeight: 40, px: 1.25, whiteSpace: "nowrap" }}
          >
            Advanced filters{active > 0 && ` (${active})`}
          </Button>
        )}
        <Box sx={{ ...chips, flexWrap: "nowrap", ml: "auto" }}>{end}</Box>
      </Box>
      {!isWide && (
        <Box id={id} role="group" aria-label="Advanced filters" sx={{ ...chips, display: unfolded ? "flex" : "none" }}>
          {filters}
          {reset}
        </Box>
      )}
    </Box>
  );
}
