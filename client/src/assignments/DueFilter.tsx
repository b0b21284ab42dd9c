import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { dayIn, formatDay } from "../ui/dates";
import { FilterPopover } from "../ui/FilterPopover";
import { TextInput } from "../ui/TextInput";

interface DueFilterProps {
  timeZone: string;
  /** `2026-11-22`, or empty. */
  dueUntil: string;
  onChange: (dueUntil: string) => void;
}

const shortcuts = [
  { label: "Today", days: 0 },
  { label: "In 7 days", days: 7 },
  { label: "In 30 days", days: 30 },
];

/** Narrows a list to what is due by a day. */
export function DueFilter({ timeZone, dueUntil, onChange }: DueFilterProps) {
  return (
    <FilterPopover label="Due by" chosen={dueUntil ? formatDay(dueUntil) : null} onClear={() => onChange("")}>
      {(close) => (
        <>
          <TextInput
            type="date"
            autoFocus
            label="Due on this day or before"
            value={dueUntil}
            onChange={(day) => onChange(day >= "1000" ? day : "")}
          />
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1.5 }}>
            {shortcuts.map(({ label, days }) => (
              <Button
                key={label}
                size="small"
                variant="outlined"
                onClick={() => {
                  onChange(dayIn(timeZone, days));
                  close();
                }}
              >
                {label}
              </Button>
            ))}
          </Box>
        </>
      )}
    </FilterPopover>
  );
}
