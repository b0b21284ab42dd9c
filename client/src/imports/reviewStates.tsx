import BlockOutlined from "@mui/icons-material/BlockOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";
import { countOf } from "../ui/numbers";

/** While the server reads the file. */
export function ReadingFile({ batch }: { batch: { fileName: string; rowCount: number } }) {
  return (
    <Paper variant="outlined" sx={{ p: { xs: 3, sm: 5 }, maxWidth: 720 }}>
      <Typography variant="h2" dir="auto" sx={{ overflowWrap: "anywhere" }}>
        Reading {batch.fileName}
      </Typography>
      <LinearProgress aria-label={`Reading ${batch.fileName}`} sx={{ my: 2, height: 8, borderRadius: 4 }} />
      <Typography variant="body2" role="status" sx={{ color: "text.secondary" }}>
        {batch.rowCount > 0 ? `${countOf(batch.rowCount, "row")} so far. ` : ""}
        Every row is compared with the people of the department. Nothing is written yet.
      </Typography>
    </Paper>
  );
}

const startOver = (
  <Button component={Link} to="/imports/new" variant="contained">
    Upload another file
  </Button>
);

/** The file could not be read at all. */
export function BatchUnreadable({ batch }: { batch: { fileName: string; failure: string | null } }) {
  return (
    <Paper variant="outlined" role="alert">
      <EmptyState icon={<BlockOutlined />} title={`${batch.fileName} could not be read`} actions={startOver}>
        {batch.failure ?? "Something went wrong while reading it."} Nobody was added, changed or mailed.
      </EmptyState>
    </Paper>
  );
}

export function DraftDropped({ fileName }: { fileName: string }) {
  return (
    <Paper variant="outlined">
      <EmptyState icon={<DeleteOutlined />} title="This draft was dropped" actions={startOver}>
        Nothing of {fileName} was imported. Upload the file again to start over.
      </EmptyState>
    </Paper>
  );
}
