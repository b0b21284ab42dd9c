import CloseOutlined from "@mui/icons-material/CloseOutlined";
import EventOutlined from "@mui/icons-material/EventOutlined";
import UndoOutlined from "@mui/icons-material/UndoOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { countOf, formatNumber } from "../ui/numbers";
import type { AssignmentSelection } from "./useAssignmentSelection";
import { maxSelected, type ReadAll, useSelectAll } from "./useSelectAll";

interface SelectedAssignmentsProps {
  selection: AssignmentSelection;
  /** How many match the filters, on all pages. */
  total: number;
  /** Whether all of those are open: what is not cannot be changed. */
  isAllOpen: boolean;
  readAll: ReadAll;
}

/** Takes the filters' place while assignments are selected: what is to be done with them. */
export function SelectedAssignments({ selection, total, isAllOpen, readAll }: SelectedAssignmentsProps) {
  const { rows, ask, clear, selectRows } = selection;
  const { selectAll, working, isAll } = useSelectAll(readAll, total, rows.length, selectRows);
  return (
    <Box
      role="toolbar"
      aria-label="Selected assignments"
      className="no-print"
      sx={{
        ...{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1, rowGap: 1, minHeight: 40, pb: 1.5 },
        // Cards are as long as the page: the actions stay in sight.
        ...{ position: { xs: "sticky", sm: "static" }, top: "var(--frame-top)", zIndex: 2 },
        ...{ bgcolor: "background.default", mx: { xs: -2, sm: 0 }, px: { xs: 2, sm: 0 }, pt: { xs: 1, sm: 0 } },
      }}
    >
      <Box role="status" className="numeric" sx={{ fontWeight: 600, fontSize: "0.875rem", mr: 0.5 }}>
        {formatNumber(rows.length)} selected
      </Box>
      {!isAll && rows.length < total && (
        <Button size="small" loading={working} onClick={selectAll} sx={{ minHeight: 38 }}>
          {total > maxSelected
            ? `Select the first ${formatNumber(maxSelected)}`
            : isAllOpen
              ? `Select all ${countOf(total, "assignment")}`
              : "Select all that are open"}
        </Button>
      )}
      <Button
        size="small"
        variant="outlined"
        startIcon={<EventOutlined />}
        onClick={(event) => ask("DUE_DATE", rows, event.currentTarget)}
        sx={{ minHeight: 38 }}
      >
        Change due dates
      </Button>
      <Button
        size="small"
        variant="outlined"
        startIcon={<UndoOutlined />}
        onClick={(event) => ask("UNASSIGN", rows, event.currentTarget)}
        sx={{ minHeight: 38 }}
      >
        Unassign
      </Button>
      <Button size="small" startIcon={<CloseOutlined />} onClick={clear} sx={{ minHeight: 38, ml: "auto" }}>
        Clear selection
      </Button>
    </Box>
  );
}
