import ArrowBackOutlined from "@mui/icons-material/ArrowBackOutlined";
import Button from "@mui/material/Button";
import { Link } from "react-router";

/** Over the title of a plan's pages: the way to all plans, or to the plan. */
export function BackToPlans({ to = "/training/plans", label = "Plans" }: { to?: string; label?: string }) {
  return (
    <Button
      size="small"
      className="no-print"
      component={Link}
      to={to}
      startIcon={<ArrowBackOutlined fontSize="small" />}
      sx={{ ml: -0.75, mb: 0.5, maxWidth: "100%" }}
    >
      {label}
    </Button>
  );
}
