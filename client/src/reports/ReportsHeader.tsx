import PrintOutlined from "@mui/icons-material/PrintOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { Link } from "react-router";
import type { OpenDepartment } from "../session/departments";
import { PageHeader } from "../ui/PageHeader";
import { ReportFills } from "./ReportFills";
import { type ReportTab, reportTabs } from "./reportTabs";

interface ReportsHeaderProps {
  department: OpenDepartment;
  tab: ReportTab;
}

/** Reports of a department: each a tab and a page of its own, and each prints. */
export function ReportsHeader({ department, tab }: ReportsHeaderProps) {
  const current = reportTabs.find(({ value }) => value === tab);
  return (
    <>
      <ReportFills />
      <PageHeader
        title="Reports"
        documentTitle={`${current?.label} report`}
        context={<bdi>{department.name}</bdi>}
        actions={
          <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => window.print()}>
            Print
          </Button>
        }
      />
      <Box className="no-print" sx={{ borderBottom: 1, borderColor: "divider", mb: 2 }}>
        <Tabs value={tab} aria-label="Reports">
          {reportTabs.map(({ value, label, path }) => (
            <Tab key={value} value={value} label={label} component={Link} to={path} />
          ))}
        </Tabs>
      </Box>
    </>
  );
}
