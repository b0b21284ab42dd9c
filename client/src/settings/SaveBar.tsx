import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";

interface SaveBarProps {
  isDirty: boolean;
  saving: boolean;
  onDiscard: () => void;
}

/** At the foot of a form while something in it is not saved. */
export function SaveBar({ isDirty, saving, onDiscard }: SaveBarProps) {
  if (!isDirty) return null;
  return (
    <Paper
      variant="outlined"
      role="region"
      aria-label="Unsaved changes"
      sx={{
        position: "sticky",
        bottom: 16,
        zIndex: 2,
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1,
        px: 2,
        py: 1,
        boxShadow: 4,
      }}
    >
      <Box role="status" sx={{ flex: "1 1 140px", fontSize: "0.875rem", fontWeight: 600 }}>
        Unsaved changes
      </Box>
      <Button onClick={onDiscard} disabled={saving}>
        Discard
      </Button>
      <Button type="submit" variant="contained" loading={saving}>
        Save
      </Button>
    </Paper>
  );
}
