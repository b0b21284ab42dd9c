import DescriptionOutlined from "@mui/icons-material/DescriptionOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { formatBytes, percent } from "./measures";

interface UploadProgressProps {
  fileName: string;
  sent: number;
  total: number;
  onCancel: () => void;
}

export function UploadProgress({ fileName, sent, total, onCancel }: UploadProgressProps) {
  const share = percent(sent, total);
  const isSent = share === 100;
  return (
    <Paper
      variant="outlined"
      sx={{ display: "flex", flexDirection: "column", justifyContent: "center", minHeight: { xs: 200, sm: 256 }, p: 3 }}
    >
      <Box sx={{ display: "flex", gap: 2, alignItems: "center", width: "100%", maxWidth: 560, mx: "auto" }}>
        <DescriptionOutlined sx={{ fontSize: 40, color: "primary.main" }} aria-hidden />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" component="p" dir="auto" sx={{ overflowWrap: "anywhere", mb: 1 }}>
            {fileName}
          </Typography>
          <LinearProgress
            aria-label={`Sending ${fileName}`}
            variant={isSent ? "indeterminate" : "determinate"}
            value={isSent ? undefined : share}
            sx={{ height: 8, borderRadius: 4 }}
          />
          <Typography variant="caption" component="p" sx={{ color: "text.secondary", mt: 1 }}>
            {isSent
              ? "All sent. The server takes it in…"
              : `${formatBytes(sent)} of ${formatBytes(total)} · ${share} %`}
          </Typography>
        </Box>
        <Button variant="outlined" onClick={onCancel}>
          Cancel
        </Button>
      </Box>
    </Paper>
  );
}
