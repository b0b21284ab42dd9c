import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import Paper from "@mui/material/Paper";
import { EmptyState } from "../../ui/EmptyState";
import { useRecord } from "./useRecord";

/** Where the hours toward each certification stand. */
export function TrainingPlansTab() {
  const { firstName } = useRecord();
  return (
    <Paper variant="outlined">
      <EmptyState icon={<FactCheckOutlined />} title="No training plan yet">
        Once {firstName} has a training plan, its certification period, the hours done toward each category and the
        classes that count stand here.
      </EmptyState>
    </Paper>
  );
}
