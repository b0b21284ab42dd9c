import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink, useLocation } from "react-router";
import type { InvitationStatus } from "../graphql/generated";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { SearchField } from "../ui/SearchField";
import type { InvitationsView } from "./invitationsView";
import { invitationStatusWords, listedStatuses } from "./invitationWords";

interface InvitationFiltersProps {
  view: InvitationsView;
  onSearch: (text: string) => void;
  onStatuses: (statuses: InvitationStatus[]) => void;
  onReset: () => void;
  end: ReactNode;
}

export function InvitationFilters({ view, onSearch, onStatuses, onReset, end }: InvitationFiltersProps) {
  const { pathname } = useLocation();
  const isPending = view.statuses.length === 1 && view.statuses[0] === "PENDING";
  return (
    <FilterBar
      active={isPending ? 0 : view.statuses.length}
      canReset={!isPending || view.search !== ""}
      onReset={onReset}
      search={
        <>
          <SearchField main label="Search by e-mail" value={view.search} onSearch={onSearch} />
          <Box
            component="nav"
            aria-label="Shown invitations"
            sx={{ display: "flex", gap: 2, px: 0.5, fontSize: "0.875rem" }}
          >
            <Link component={RouterLink} to={pathname} aria-current={isPending ? "true" : undefined} sx={linkLooks}>
              Pending
            </Link>
            <Link
              component={RouterLink}
              to={`${pathname}?status=ALL`}
              aria-current={view.statuses.length === 0 ? "true" : undefined}
              sx={linkLooks}
            >
              All
            </Link>
          </Box>
        </>
      }
      filters={
        <FilterMenu
          label="Status"
          options={listedStatuses.map((value) => ({ value, label: invitationStatusWords[value] }))}
          chosen={view.statuses}
          onChange={onStatuses}
        />
      }
      end={end}
    />
  );
}

const linkLooks = {
  py: 1,
  "&[aria-current]": { color: "text.primary", fontWeight: 650, textDecoration: "underline", textUnderlineOffset: 6 },
};
