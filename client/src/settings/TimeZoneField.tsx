import Autocomplete from "@mui/material/Autocomplete";
import { useMemo } from "react";
import { formatTime } from "../ui/dates";
import { LabelledField } from "../ui/LabelledField";

interface TimeZoneFieldProps {
  value: string;
  onChange: (timeZone: string) => void;
  problem: string | undefined;
}

/** "America/New York (GMT-5)": what the list shows, and what typing searches. */
function wordsFor(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "shortOffset" }).formatToParts();
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${timeZone.replaceAll("_", " ")} (${offset})`;
}

/** The department's time zone, out of the IANA list, by typing a part of it. */
export function TimeZoneField({ value, onChange, problem }: TimeZoneFieldProps) {
  const words = useMemo(() => {
    const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), value])];
    return new Map(zones.map((zone) => [zone, wordsFor(zone)]));
  }, [value]);
  return (
    <Autocomplete
      options={[...words.keys()]}
      value={value}
      disableClearable
      autoHighlight
      onChange={(_event, wanted) => onChange(wanted)}
      getOptionLabel={(zone) => words.get(zone) ?? zone}
      renderInput={(params) => (
        <LabelledField
          params={params}
          label="Time zone"
          problem={problem}
          help={`Days begin and end by it, due dates too. It is ${nowIn(value)} there.`}
        />
      )}
    />
  );
}

const nowIn = (timeZone: string): string => formatTime(new Date().toISOString(), timeZone);
