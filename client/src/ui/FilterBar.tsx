import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useId, useState } from "react";
import { PlainButton } from "./PlainButton";
import { paths } from "./PlainIcon";

interface FilterBarProps {
  search: ReactNode;
  /** The filters' chips. */
  filters: ReactNode;
  /** How many filters are set, the search not counted. */
  active: number;
  canReset: boolean;
  onReset: () => void;
  /** At the right end: the total and what can be done with the whole view. */
  end?: ReactNode;
}

/** What stands over a table: search, filters, Reset. On small screens the filters fold behind one button. */
export function FilterBar({ search, filters, active, canReset, onReset, end }: FilterBarProps) {
  const isWide = useMediaQuery((theme) => theme.breakpoints.up("lg"), { noSsr: true });
  const [unfolded, setUnfolded] = useState(active > 0);
  const id = useId();
  const reset = canReset && (
    <PlainButton isSmall icon={paths.restart} onClick={onReset}>
      Reset
    </PlainButton>
  );
  return (
    <div className="filter-bar no-print">
      <div className="chips">
        {search}
        {isWide ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as its parent is
          <div role="group" aria-label="Advanced filters" className="chips">
            {filters}
            {reset}
          </div>
        ) : (
          <PlainButton
            isSmall
            variant="outlined"
            isNeutral={active === 0}
            className="fold"
            icon={paths.filterList}
            aria-expanded={unfolded}
            aria-controls={id}
            onClick={() => setUnfolded(!unfolded)}
          >
            Advanced filters{active > 0 && ` (${active})`}
          </PlainButton>
        )}
        <div className="chips end">{end}</div>
      </div>
      {!isWide && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div id={id} role="group" aria-label="Advanced filters" className="chips" hidden={!unfolded}>
          {filters}
          {reset}
        </div>
      )}
    </div>
  );
}
