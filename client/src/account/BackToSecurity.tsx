import ArrowBackOutlined from "@mui/icons-material/ArrowBackOutlined";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";

export function BackToSecurity() {
  return (
    <Link
      component={RouterLink}
      to="/account/security"
      className="no-print"
      sx={{ display: "inline-flex", gap: 1, alignItems: "center", mb: 1 }}
    >
      <ArrowBackOutlined fontSize="small" /> Security
    </Link>
  );
}
