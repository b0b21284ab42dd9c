import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import OutlinedInput from "@mui/material/OutlinedInput";
import type { ReactNode } from "react";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { SearchField } from "../ui/SearchField";
import { actionChoices, wayWords } from "./auditChoices";
import { type AuditView, type AuditViewChange, countAuditFilters, ways } from "./auditView";

interface AuditFiltersProps {
  view: AuditView;
  seesAll: boolean;
  /** The one person whose events are shown. */
  personName: string | undefined;
  onChange: (change: AuditViewChange) => void;
  onReset: () => void;
  end: ReactNode;
}

export function AuditFilters({ view, seesAll, personName, onChange, onReset, end }: AuditFiltersProps) {
  const filters = countAuditFilters(view);
  return (
    <FilterBar
      active={filters}
      canReset={filters > 0 || view.actor !== "" || view.subject !== ""}
      onReset={onReset}
      search={
        <>
          <SearchField
            main
            label="Happened to"
            value={view.subject}
            onSearch={(subject) => onChange({ subject })}
            sx={{ width: { xs: "100%", sm: 230 } }}
          />
          <SearchField
            label="Done by"
            value={view.actor}
            onSearch={(actor) => onChange({ actor })}
            sx={{ width: { xs: "100%", sm: 190 } }}
          />
        </>
      }
      filters={
        <>
          <FilterMenu
            label="Action"
            options={actionChoices(seesAll, view.actions)}
            chosen={view.actions}
            onChange={(actions) => onChange({ actions })}
          />
          <FilterMenu
            label="Way"
            options={ways.map((value) => ({ value, label: wayWords[value] }))}
            chosen={view.ways}
            onChange={(chosen) => onChange({ ways: chosen })}
          />
          <Day label="From" value={view.fromDay} max={view.toDay} onChange={(fromDay) => onChange({ fromDay })} />
          <Day label="To" value={view.toDay} min={view.fromDay} onChange={(toDay) => onChange({ toDay })} />
          {personName && <Chip label={<bdi>{personName}</bdi>} onDelete={() => onChange({ userId: "" })} />}
        </>
      }
      end={end}
    />
  );
}

interface DayProps {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (day: string) => void;
}

function Day({ label, value, min, max, onChange }: DayProps) {
  return (
    <Box component="label" sx={{ display: "flex", alignItems: "center", gap: 0.75, fontSize: "0.875rem" }}>
      {label}
      <OutlinedInput
        type="date"
        size="small"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputProps={{ min: min || undefined, max: max || undefined }}
        sx={{ fontSize: "0.875rem", "& input": { py: 0.9, px: 1.25 } }}
      />
    </Box>
  );
}
