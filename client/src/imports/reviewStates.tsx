import BlockOutlined from "@mui/icons-material/BlockOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";
import { countOf } from "../ui/numbers";
import type { KindView } from "./kindView";

/** While the server reads the file. */
export function ReadingFile({ batch, view }: { batch: { fileName: string; rowCount: number }; view: KindView }) {
  return (
    <Paper variant="outlined" sx={{ p: { xs: 3, sm: 5 }, maxWidth: 720 }}>
      <Typography variant="h2" dir="auto" sx={{ overflowWrap: "anywhere" }}>
        Reading {batch.fileName}
      </Typography>
      <LinearProgress aria-label={`Reading ${batch.fileName}`} sx={{ my: 2, height: 8, borderRadius: 4 }} />
      <Typography variant="body2" role="status" sx={{ color: "text.secondary" }}>
        {batch.rowCount > 0 ? `${countOf(batch.rowCount, "row")} so far. ` : ""}
        {view.comparing} Nothing is written yet.
      </Typography>
    </Paper>
  );
}

function StartOver({ view }: { view: KindView }) {
  return (
    <Button component={Link} to={view.uploadPath} variant="contained">
      Upload another file
    </Button>
  );
}

/** The file could not be read at all. */
export function BatchUnreadable({
  batch,
  view,
}: {
  batch: { fileName: string; failure: string | null };
  view: KindView;
}) {
  return (
    <Paper variant="outlined" role="alert">
      <EmptyState
        icon={<BlockOutlined />}
        title={`${batch.fileName} could not be read`}
        actions={<StartOver view={view} />}
      >
        {batch.failure ?? "Something went wrong while reading it."} {view.untouched}
      </EmptyState>
    </Paper>
  );
}

export function DraftDropped({ fileName, view }: { fileName: string; view: KindView }) {
  return (
    <Paper variant="outlined">
      <EmptyState icon={<DeleteOutlined />} title="This draft was dropped" actions={<StartOver view={view} />}>
        Nothing of {fileName} was imported. Upload the file again to start over.
      </EmptyState>
    </Paper>
  );
}
