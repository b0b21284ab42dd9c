import SchoolOutlined from "@mui/icons-material/SchoolOutlined";
import Paper from "@mui/material/Paper";
import { EmptyState } from "../ui/EmptyState";
import { Section } from "../ui/Section";

/** The place of one's own training. */
export function OwnTraining() {
  return (
    <Section title="Your training">
      <Paper variant="outlined">
        <EmptyState icon={<SchoolOutlined />} title="Your training will be here" level="h3">
          Courses that your department assigns to you, with their due dates, and how far your training plan has come.
          Nothing is assigned to you now.
        </EmptyState>
      </Paper>
    </Section>
  );
}
