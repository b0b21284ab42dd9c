import type { ReactNode } from "react";
import { creditTypeWords, takeTypeWords } from "../training/trainingWords";
import { creditTypes, takeTypes } from "../training/transcriptView";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { FilterSwitch } from "../ui/FilterSwitch";
import { SearchField } from "../ui/SearchField";
import { type CoursesChange, type CoursesView, catalogues, countFilters, licenceNeeds } from "./coursesView";

interface CourseFiltersProps {
  view: CoursesView;
  onChange: (change: CoursesChange) => void;
  onReset: () => void;
  end: ReactNode;
}

export function CourseFilters({ view, onChange, onReset, end }: CourseFiltersProps) {
  const active = countFilters(view);
  return (
    <FilterBar
      active={active}
      canReset={active > 0 || view.search !== ""}
      onReset={onReset}
      search={
        <SearchField
          main
          label="Search courses"
          placeholder="Name, provider, CAPCE number"
          value={view.search}
          onSearch={(search) => onChange({ search })}
          sx={{ width: { xs: "100%", sm: 300 } }}
        />
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
            label="Catalogue"
            options={catalogues}
            chosen={view.catalogues}
            onChange={(chosen) => onChange({ catalogues: chosen })}
          />
          <FilterMenu
            label="Licence"
            options={licenceNeeds}
            chosen={view.licenceNeeds}
            onChange={(chosen) => onChange({ licenceNeeds: chosen })}
          />
          <FilterSwitch label="Retired" checked={view.isRetired} onChange={(isRetired) => onChange({ isRetired })} />
        </>
      }
      end={end}
    />
  );
}
