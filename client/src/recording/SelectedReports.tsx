import CheckOutlined from "@mui/icons-material/CheckOutlined";
import CloseOutlined from "@mui/icons-material/CloseOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";

interface SelectedReportsProps {
  count: number;
  working: boolean;
  onAccept: () => void;
  onRefuse: () => void;
  onClear: () => void;
}

/** Takes the search's place while reports are selected. */
export function SelectedReports({ count, working, onAccept, onRefuse, onClear }: SelectedReportsProps) {
  return (
    <Box
      role="toolbar"
      aria-label="Selected reports"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, minHeight: 40, pb: 1.5 }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, mr: 1 }} aria-live="polite">
        {count} selected
      </Typography>
      <Button variant="outlined" startIcon={<CheckOutlined />} loading={working} onClick={onAccept}>
        Accept all selected
      </Button>
      <Button variant="outlined" color="error" startIcon={<CloseOutlined />} disabled={working} onClick={onRefuse}>
        Refuse all selected
      </Button>
      <Button onClick={onClear}>Clear selection</Button>
    </Box>
  );
}
