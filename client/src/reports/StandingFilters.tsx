import type { ReactNode } from "react";
import { paceWords } from "../training/trainingWords";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { SearchField } from "../ui/SearchField";
import { monthWords, type PaceCounts } from "./reportWords";
import { countFilters, paces, type StandingsChange, type StandingsView } from "./standingsView";

interface StandingFiltersProps {
  view: StandingsView;
  all: PaceCounts;
  groups: readonly PaceCounts[];
  endings: readonly { month: string; people: number }[];
  onChange: (change: StandingsChange) => void;
  onReset: () => void;
  end: ReactNode;
}

const periods = [
  { value: "false", label: "Not over" },
  { value: "true", label: "Over" },
] as const;

/** Of two choices, both are none. */
const onlyOne = (chosen: readonly string[]): boolean | null => (chosen.length === 1 ? chosen[0] === "true" : null);

export function StandingFilters({ view, all, groups, endings, onChange, onReset, end }: StandingFiltersProps) {
  const active = countFilters(view);
  const counts = { COMPLETE: all.complete, ON_PACE: all.onPace, BEHIND: all.behind, CRITICAL: all.critical };
  const last = (chosen: readonly string[]) => chosen.find((month) => month !== view.ends) ?? "";
  return (
    <FilterBar
      search={
        <SearchField main label="Search people" value={view.search} onSearch={(search) => onChange({ search })} />
      }
      filters={
        <>
          <FilterMenu
            label="Pace"
            options={paces.map((value) => ({ value, label: paceWords[value], count: counts[value] }))}
            chosen={view.paces}
            onChange={(chosen) => onChange({ paces: chosen })}
          />
          <FilterMenu
            label="Group"
            none="None of these people is in a group"
            options={groups.flatMap(({ groupId, groupName, people }) =>
              groupId ? [{ value: groupId, label: groupName ?? "", count: people }] : [],
            )}
            chosen={view.groupIds}
            onChange={(groupIds) => onChange({ groupIds })}
          />
          <FilterMenu
            label="Period"
            options={periods}
            chosen={view.isOver === null ? [] : [view.isOver ? "true" : "false"]}
            onChange={(chosen) => onChange({ isOver: onlyOne(chosen) })}
          />
          <FilterMenu
            label="Ends in"
            options={endings.map(({ month, people }) => ({
              value: month.slice(0, 7),
              label: monthWords(month),
              count: people,
            }))}
            chosen={view.ends ? [view.ends] : []}
            onChange={(chosen) => onChange({ ends: last(chosen) })}
          />
        </>
      }
      active={active}
      canReset={active > 0 || view.search !== ""}
      onReset={onReset}
      end={end}
    />
  );
}
