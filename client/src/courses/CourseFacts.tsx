import OpenInNewOutlined from "@mui/icons-material/OpenInNewOutlined";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import type { ReactNode } from "react";
import type { Course_FactsFragment } from "../graphql/generated";
import { creditTypeWords, takeTypeWords } from "../training/trainingWords";
import { DateText } from "../ui/DateText";
import { durationWords } from "./courseWords";
import { formatLabel, takeTypeHelp } from "./formatWords";

interface CourseFactsProps {
  course: Course_FactsFragment;
  timeZone: string;
}

/** The left side of a course: what it is. */
export function CourseFacts({ course, timeZone }: CourseFactsProps) {
  const { description, minutes, takeType, format, creditType, capceNumber, link, isShared, createdAt } = course;
  return (
    <Paper variant="outlined" component="section" aria-label="Summary" sx={{ p: 2.5, alignSelf: "start" }}>
      <Box component="dl" sx={{ m: 0, display: "grid", gap: 1.75 }}>
        {description && (
          <Fact label="What to expect">
            <Box dir="auto" sx={{ whiteSpace: "pre-line" }}>
              {description}
            </Box>
          </Fact>
        )}
        <Fact label="Duration">{durationWords(minutes)}</Fact>
        <Fact label="Take type" note={takeTypeHelp[takeType]}>
          {takeTypeWords[takeType]}
        </Fact>
        {format && <Fact label="CAPCE format">{formatLabel(format)}</Fact>}
        <Fact label="Credit type">{creditTypeWords[creditType]}</Fact>
        {capceNumber && (
          <Fact label="CAPCE number">
            <span className="numeric">{capceNumber}</span>
          </Fact>
        )}
        {link && (
          <Fact label="Where it is taken">
            <Link href={link} target="_blank" rel="noreferrer">
              {new URL(link).hostname}
              <OpenInNewOutlined
                titleAccess="opens in a new tab"
                sx={{ fontSize: 15, verticalAlign: "-2px", ml: 0.5 }}
              />
            </Link>
          </Fact>
        )}
        <Fact label="Catalogue">{isShared ? "Shared by all departments" : "Our own"}</Fact>
        <Fact label="Added">
          <DateText value={createdAt} timeZone={timeZone} />
        </Fact>
      </Box>
    </Paper>
  );
}

function Fact({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <Box component="dt" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: "0.9375rem", overflowWrap: "anywhere" }}>
        {children}
        {note && <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>{note}</Box>}
      </Box>
    </div>
  );
}
