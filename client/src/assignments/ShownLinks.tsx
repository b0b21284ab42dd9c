import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink, useLocation, useSearchParams } from "react-router";
import { type AssignmentsView, isOpenOnly } from "./assignmentsView";

interface ShownLinksProps {
  view: AssignmentsView;
  withOverdue?: boolean;
}

/** What is asked for most, as links. */
export function ShownLinks({ view, withOverdue = false }: ShownLinksProps) {
  const { pathname } = useLocation();
  const department = useSearchParams()[0].get("department");
  const shown = view.isOverdue ? "Overdue" : isOpenOnly(view) ? "Open" : view.states.length === 0 ? "All" : "";
  const to = (wanted: Record<string, string>): string => {
    const query = new URLSearchParams({ ...(department && { department }), ...wanted });
    return query.size > 0 ? `${pathname}?${query}` : pathname;
  };
  const links = [
    { label: "Open", to: to({}) },
    ...(withOverdue ? [{ label: "Overdue", to: to({ overdue: "true" }) }] : []),
    { label: "All", to: to({ state: "ALL" }) },
  ];
  return (
    <Box component="nav" aria-label="Shown assignments" sx={{ display: "flex", gap: 2, px: 0.5, fontSize: "0.875rem" }}>
      {links.map((link) => (
        <Link
          key={link.label}
          component={RouterLink}
          to={link.to}
          aria-current={link.label === shown ? "true" : undefined}
          sx={{
            py: 1,
            "&[aria-current]": {
              ...{ color: "text.primary", fontWeight: 650, textDecoration: "underline", textUnderlineOffset: 6 },
            },
          }}
        >
          {link.label}
        </Link>
      ))}
    </Box>
  );
}
