import { countOf } from "./numbers";

interface TotalTextProps {
  total: number | undefined;
  one: string;
  many?: string;
  isFiltered: boolean;
}

/** How many there are; said aloud when it changes. */
export function TotalText({ total, one, many, isFiltered }: TotalTextProps) {
  return (
    <div role="status" className="numeric total">
      {total !== undefined && `${countOf(total, one, many)}${isFiltered ? (total === 1 ? " matches" : " match") : ""}`}
    </div>
  );
}
