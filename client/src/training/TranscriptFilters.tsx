import type { ReactNode } from "react";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { FilterSwitch } from "../ui/FilterSwitch";
import { SearchField } from "../ui/SearchField";
import { completionStateWords, creditTypeWords, takeTypeWords } from "./trainingWords";
import {
  completionStates,
  countFilters,
  creditTypes,
  type TranscriptChange,
  type TranscriptView,
  takeTypes,
} from "./transcriptView";

interface TranscriptFiltersProps {
  view: TranscriptView;
  onChange: (wanted: TranscriptChange) => void;
  onReset: () => void;
  end: ReactNode;
}

export function TranscriptFilters({ view, onChange, onReset, end }: TranscriptFiltersProps) {
  const active = countFilters(view);
  return (
    <FilterBar
      search={
        <SearchField main label="Search classes" value={view.search} onSearch={(search) => onChange({ search })} />
      }
      filters={
        <>
          <FilterMenu
            label="Take type"
            options={takeTypes.map((value) => ({ value, label: takeTypeWords[value] }))}
            chosen={view.takeTypes}
            onChange={(chosen) => onChange({ takeTypes: chosen })}
          />
          <FilterMenu
            label="Credit type"
            options={creditTypes.map((value) => ({ value, label: creditTypeWords[value] }))}
            chosen={view.creditTypes}
            onChange={(chosen) => onChange({ creditTypes: chosen })}
          />
          <FilterMenu
            label="State"
            options={completionStates.map((value) => ({ value, label: completionStateWords[value] }))}
            chosen={view.states}
            onChange={(chosen) => onChange({ states: chosen })}
          />
          <FilterSwitch label="Deleted" checked={view.isDeleted} onChange={(isDeleted) => onChange({ isDeleted })} />
        </>
      }
      active={active}
      canReset={active > 0 || view.search !== ""}
      onReset={onReset}
      end={end}
    />
  );
}
