import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { roleWords } from "../ui/roleWords";
import { FieldChanges } from "./FieldChanges";
import type { KindView, SummaryRow } from "./kindView";
import type { OutcomeFilter } from "./outcomes";
import { fieldWord } from "./planWords";

export interface SummaryRowsProps {
  view: KindView;
  rows: SummaryRow[] | undefined;
  filter: OutcomeFilter;
  reloading: boolean;
  empty: ReactNode;
}

/** The name, leading to the record where there is one. */
export function RowName({ row }: { row: SummaryRow }) {
  const name = [row.firstName, row.lastName].filter(Boolean).join(" ") || "No name";
  if (!row.user?.viewerCanOpenRecord) return <bdi>{name}</bdi>;
  return (
    <Link component={RouterLink} to={`/users/${row.user.id}`}>
      <bdi>{name}</bdi>
    </Link>
  );
}

export const rowRole = (row: SummaryRow): string => (row.role ? roleWords[row.role] : (row.roleText ?? ""));

/** What changed, or why nothing did. */
export function RowStory({ row, filter }: { row: SummaryRow; filter: OutcomeFilter }) {
  const others = row.problems.filter(({ message }) => message !== row.reasonText);
  return (
    <>
      {filter === "updated" && <FieldChanges changes={row.changes} />}
      {row.reasonText && (
        <Typography variant="body2" component="div" sx={{ overflowWrap: "anywhere", textWrap: "pretty" }}>
          {row.reasonText}
        </Typography>
      )}
      {others.map(({ field, message }) => (
        <Typography key={field + message} variant="body2" component="div" sx={{ overflowWrap: "anywhere" }}>
          <strong>{fieldWord(field)}:</strong> {message}
        </Typography>
      ))}
    </>
  );
}
