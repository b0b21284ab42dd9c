import Tooltip from "@mui/material/Tooltip";
import { formatNumber } from "./numbers";
import { PlainIcon, paths } from "./PlainIcon";
import { type PagePosition, pageSizes } from "./paging";

interface PagerProps {
  label: string;
  total: number;
  shown: number;
  size: number;
  position: PagePosition;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor?: string | null;
    endCursor?: string | null;
  };
  onMove: (position: PagePosition) => void;
  onSize: (size: number) => void;
}

export function Pager({ label, total, shown, size, position, pageInfo, onMove, onSize }: PagerProps) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  const isFirst = !position.after && !position.before;
  const from = hasPreviousPage ? position.from : 1;
  return (
    <nav className="pager numeric no-print" aria-label={`Pages of ${label}`}>
      <label>
        Rows
        <span className="plain-select">
          <select value={size} onChange={(event) => onSize(Number(event.target.value))}>
            {pageSizes.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
          <PlainIcon path={paths.arrowDropDown} />
        </span>
      </label>
      <span>
        {shown === 0 ? "0" : `${formatNumber(from)}–${formatNumber(from + shown - 1)}`} of {formatNumber(total)}
      </span>
      <div className="steps">
        <Step label="First page" path={paths.firstPage} disabled={isFirst} onClick={() => onMove({ from: 1 })} />
        <Step
          label="Previous page"
          path={paths.chevronLeft}
          disabled={!hasPreviousPage || !startCursor}
          onClick={() => onMove({ before: startCursor ?? undefined, from: Math.max(1, position.from - size) })}
        />
        <Step
          label="Next page"
          path={paths.chevronRight}
          disabled={!hasNextPage || !endCursor}
          onClick={() => onMove({ after: endCursor ?? undefined, from: from + shown })}
        />
      </div>
    </nav>
  );
}

interface StepProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  path: string;
}

function Step({ label, disabled, onClick, path }: StepProps) {
  return (
    <Tooltip title={disabled ? "" : label}>
      <span>
        <button
          type="button"
          className="icon-button roomy large"
          aria-label={label}
          disabled={disabled}
          onClick={onClick}
        >
          <PlainIcon path={path} />
        </button>
      </span>
    </Tooltip>
  );
}
