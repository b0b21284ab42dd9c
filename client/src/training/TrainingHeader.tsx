import Box from "@mui/material/Box";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useWaitingCount } from "../recording/useWaitingCount";
import type { OpenDepartment } from "../session/departments";
import { formatNumber } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { type TrainingTab, trainingTabs } from "./trainingTabs";

interface TrainingHeaderProps {
  department: OpenDepartment;
  tab: TrainingTab;
  /** The page's primary actions. */
  actions?: ReactNode;
  /** At the right end of the tabs: over the list's top right corner. */
  tools?: ReactNode;
}

/** Training of a department: its lists, each a tab and a page of its own. */
export function TrainingHeader({ department, tab, actions, tools }: TrainingHeaderProps) {
  const waiting = useWaitingCount(department.id);
  const current = trainingTabs.find(({ value }) => value === tab);
  return (
    <>
      <PageHeader
        title="Training"
        documentTitle={current?.label}
        context={<bdi>{department.name}</bdi>}
        actions={actions}
      />
      <Box
        className="no-print"
        sx={{
          ...{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2 },
          ...{ borderBottom: 1, borderColor: "divider", mb: 2 },
        }}
      >
        <Tabs value={tab} aria-label="Training" variant="scrollable" allowScrollButtonsMobile>
          {trainingTabs.map(({ value, label }) => (
            <Tab
              key={value}
              value={value}
              label={value === "completions" && waiting ? `${label} (${formatNumber(waiting)})` : label}
              component={Link}
              to={`/training/${value}`}
            />
          ))}
        </Tabs>
        {tools && <Box sx={{ display: "flex", alignItems: "center", gap: 1, ml: "auto", pb: 0.5 }}>{tools}</Box>}
      </Box>
    </>
  );
}
