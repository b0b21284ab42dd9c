import FirstPageOutlined from "@mui/icons-material/FirstPageOutlined";
import NavigateBeforeOutlined from "@mui/icons-material/NavigateBeforeOutlined";
import NavigateNextOutlined from "@mui/icons-material/NavigateNextOutlined";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import Typography from "@mui/material/Typography";
import { countOf, formatNumber } from "../ui/numbers";
import { type KeysetPage, pageSizes } from "./useKeysetPage";

interface PagerProps {
  page: KeysetPage;
  shown: number;
  total: number;
  endCursor: string | null;
  hasNext: boolean;
}

/** Which rows of how many, and the way to the others. */
export function Pager({ page, shown, total, endCursor, hasNext }: PagerProps) {
  const from = (page.page - 1) * page.size + 1;
  return (
    <Box
      component="nav"
      aria-label="Pages of rows"
      className="no-print"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mt: 1 }}
    >
      <Typography variant="caption" sx={{ color: "text.secondary", flex: 1, minWidth: 140 }} aria-live="polite">
        {shown === 0
          ? "No rows"
          : `${formatNumber(from)}–${formatNumber(from + shown - 1)} of ${countOf(total, "row")}`}
      </Typography>
      <Typography variant="caption" component="label" htmlFor="page-size" sx={{ color: "text.secondary" }}>
        Rows a page
      </Typography>
      <Select
        size="small"
        variant="standard"
        disableUnderline
        value={page.size}
        inputProps={{ id: "page-size" }}
        onChange={(event) => page.setSize(Number(event.target.value))}
        sx={{ fontSize: "0.8125rem", mr: 1 }}
      >
        {pageSizes.map((size) => (
          <MenuItem key={size} value={size}>
            {size}
          </MenuItem>
        ))}
      </Select>
      <IconButton aria-label="First page" disabled={page.page === 1} onClick={page.first}>
        <FirstPageOutlined />
      </IconButton>
      <IconButton aria-label="Previous page" disabled={page.page === 1} onClick={page.previous}>
        <NavigateBeforeOutlined />
      </IconButton>
      <IconButton
        aria-label="Next page"
        disabled={!hasNext || endCursor === null}
        onClick={() => endCursor !== null && page.next(endCursor)}
      >
        <NavigateNextOutlined />
      </IconButton>
    </Box>
  );
}
