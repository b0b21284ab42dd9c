import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useSearchParams } from "react-router";
import { type DayRange, dayRanges, rangeCalled } from "./dayRanges";

/** How far back the page's chart looks, as its URL says it. */
export const useDayRange = (): DayRange => rangeCalled(useSearchParams()[0].get("range"));

/** Chooses how far back the page's chart looks. */
export function RangeChoice() {
  const [params, setParams] = useSearchParams();
  const choose = (wanted: string) =>
    setParams(
      (current) => {
        current.set("range", wanted);
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={rangeCalled(params.get("range")).value}
      onChange={(_event, wanted: string | null) => wanted && choose(wanted)}
      aria-label="How far back"
      className="no-print"
      sx={{ mb: 1.5, flexWrap: "wrap" }}
    >
      {dayRanges.map(({ value, label }) => (
        <ToggleButton key={value} value={value} sx={{ px: { xs: 1.25, sm: 2 }, textTransform: "none" }}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
