import SearchOffOutlined from "@mui/icons-material/SearchOffOutlined";
import Button from "@mui/material/Button";
import { useEffect } from "react";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";

export function NotFoundPage() {
  useEffect(() => {
    document.title = "Not found · Muster";
  }, []);
  return (
    <EmptyState
      level="h1"
      icon={<SearchOffOutlined />}
      title="There is no page here"
      actions={
        <Button variant="contained" component={Link} to="/">
          Go to Home
        </Button>
      }
    >
      The address may be mistyped, or the page has moved.
    </EmptyState>
  );
}
