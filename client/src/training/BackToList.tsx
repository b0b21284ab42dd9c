import ArrowBackOutlined from "@mui/icons-material/ArrowBackOutlined";
import Button from "@mui/material/Button";
import { Link, useLocation, useNavigate } from "react-router";

interface BackToListProps {
  /** The whole list. */
  to: string;
  label: string;
}

/** Back to the very list that one came from, with its filters and its place, or to the whole one. */
export function BackToList({ to, label }: BackToListProps) {
  const navigate = useNavigate();
  const state = useLocation().state as { fromList?: boolean } | null;
  return (
    <Button
      size="small"
      className="no-print"
      component={Link}
      to={to}
      startIcon={<ArrowBackOutlined fontSize="small" />}
      onClick={(event) => {
        if (!state?.fromList || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(-1);
      }}
      sx={{ ml: -0.75, mb: 0.5, maxWidth: "100%" }}
    >
      {label}
    </Button>
  );
}
