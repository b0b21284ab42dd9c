import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink, useLocation, useSearchParams } from "react-router";
import type { InvitationStatus } from "../graphql/generated";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { SearchField } from "../ui/SearchField";
import type { InvitationsView } from "./invitationsView";
import { statusChoices } from "./invitationWords";

interface InvitationFiltersProps {
  view: InvitationsView;
  onVisit: boolean;
  /** The departments to choose from; none where there is but one. */
  departments: readonly { id: string; name: string }[];
  chosenDepartments: readonly string[];
  onSearch: (text: string) => void;
  onStatuses: (statuses: InvitationStatus[]) => void;
  onMail: (failed: boolean) => void;
  onDepartments: (ids: string[]) => void;
  onReset: () => void;
  end: ReactNode;
}

export function InvitationFilters(props: InvitationFiltersProps) {
  const { view, onVisit, departments, chosenDepartments, end } = props;
  const { onSearch, onStatuses, onMail, onDepartments, onReset } = props;
  const isPending = view.statuses.length === 1 && view.statuses[0] === "PENDING";
  const others = Number(view.mailFailed) + chosenDepartments.length;
  return (
    <FilterBar
      active={(isPending ? 0 : view.statuses.length) + others}
      canReset={!isPending || view.search !== "" || others > 0}
      onReset={onReset}
      search={
        <>
          <SearchField main label="Search by e-mail" value={view.search} onSearch={onSearch} />
          <ShownLinks isPending={isPending} isAll={view.statuses.length === 0} />
        </>
      }
      filters={
        <>
          <FilterMenu label="Status" options={statusChoices(onVisit)} chosen={view.statuses} onChange={onStatuses} />
          <FilterMenu
            label="Mail"
            options={[{ value: "FAILED", label: "Not delivered" }]}
            chosen={view.mailFailed ? ["FAILED"] : []}
            onChange={(chosen) => onMail(chosen.length > 0)}
          />
          {departments.length > 0 && (
            <FilterMenu
              label="Department"
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={chosenDepartments}
              onChange={onDepartments}
            />
          )}
        </>
      }
      end={end}
    />
  );
}

/** The two that are asked for most, as links. */
function ShownLinks({ isPending, isAll }: { isPending: boolean; isAll: boolean }) {
  const { pathname } = useLocation();
  const department = useSearchParams()[0].get("department");
  const to = (status: string | null): string => {
    const wanted = new URLSearchParams({ ...(department && { department }), ...(status && { status }) });
    return wanted.size > 0 ? `${pathname}?${wanted}` : pathname;
  };
  return (
    <Box component="nav" aria-label="Shown invitations" sx={{ display: "flex", gap: 2, px: 0.5, fontSize: "0.875rem" }}>
      <Link component={RouterLink} to={to(null)} aria-current={isPending ? "true" : undefined} sx={linkLooks}>
        Pending
      </Link>
      <Link component={RouterLink} to={to("ALL")} aria-current={isAll ? "true" : undefined} sx={linkLooks}>
        All
      </Link>
    </Box>
  );
}

const linkLooks = {
  py: 1,
  "&[aria-current]": { color: "text.primary", fontWeight: 650, textDecoration: "underline", textUnderlineOffset: 6 },
};
