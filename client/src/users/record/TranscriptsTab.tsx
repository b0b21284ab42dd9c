import WorkspacePremiumOutlined from "@mui/icons-material/WorkspacePremiumOutlined";
import Paper from "@mui/material/Paper";
import { EmptyState } from "../../ui/EmptyState";
import { useRecord } from "./useRecord";

/** Every class completed, wherever it was. */
export function TranscriptsTab() {
  const { firstName } = useRecord();
  return (
    <Paper variant="outlined">
      <EmptyState icon={<WorkspacePremiumOutlined />} title="No completed classes yet">
        Each class that {firstName} completes stands here, with its hours, its dates and its certificate.
      </EmptyState>
    </Paper>
  );
}
