import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { formatNumber } from "../ui/numbers";
import { skippedWords } from "./assignmentWords";
import type { AssignCheckResult } from "./useAssign";

type Skipped = AssignCheckResult["skipped"];

const reasons = ["ALREADY_ASSIGNED", "ARCHIVED", "NOT_FOUND"] as const;
const few = 6;

/** Those who don't get a course, by why. */
export function SkippedPeople({ skipped }: { skipped: Skipped }) {
  return (
    <Box component="ul" aria-label="Left out" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.75 }}>
      {reasons.map((reason) => {
        const people = skipped.filter(({ outcome }) => outcome === reason);
        return (
          people.length > 0 && (
            <Box key={reason} component="li" sx={{ color: "text.secondary", overflowWrap: "anywhere" }}>
              {skippedWords[reason](people.length)} <Names people={people} />
            </Box>
          )
        );
      })}
    </Box>
  );
}

function Names({ people }: { people: Skipped }) {
  const [showsAll, setShowsAll] = useState(false);
  const names = people.flatMap(({ userName }) => userName ?? []);
  const hidden = showsAll ? 0 : Math.max(0, names.length - few);
  return (
    <Box
      component="span"
      {...(showsAll && { tabIndex: 0, role: "group", "aria-label": "Names" })}
      sx={{ color: "text.primary", ...(showsAll && { display: "block", maxHeight: 160, overflowY: "auto" }) }}
    >
      {names.slice(0, names.length - hidden).map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may be equal, and their order stays
        <span key={index}>
          {index > 0 && ", "}
          <bdi>{name}</bdi>
        </span>
      ))}
      {hidden > 0 && (
        <>
          {" "}
          <Button
            size="small"
            onClick={() => setShowsAll(true)}
            sx={{ py: 0, minHeight: 24, verticalAlign: "baseline" }}
          >
            and {formatNumber(hidden)} more
          </Button>
        </>
      )}
    </Box>
  );
}
