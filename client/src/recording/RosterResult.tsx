import FolderZipOutlined from "@mui/icons-material/FolderZipOutlined";
import GroupAddOutlined from "@mui/icons-material/GroupAddOutlined";
import PictureAsPdfOutlined from "@mui/icons-material/PictureAsPdfOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { formatDay } from "../ui/dates";
import { countOf } from "../ui/numbers";
import { Section } from "../ui/Section";
import { PersonResults, SkippedList } from "./PersonResults";
import { nameOf, type RosterDraft } from "./rosterDraft";
import type { Recorded } from "./useRoster";

interface RosterResultProps {
  recorded: Recorded;
  onAgain: (keep: Partial<RosterDraft>) => void;
}

/** So many certificates one PDF holds. */
const maxPages = 200;
/** More than so many PDFs are no help: then there is the archive. */
const maxParts = 5;

/** The PDFs that hold so many certificates. */
function partsOf(count: number): { part: number; label: string }[] {
  const parts = Math.ceil(count / maxPages);
  if (parts > maxParts) return [];
  if (parts === 1) return [{ part: 1, label: "Certificates as one PDF" }];
  return Array.from({ length: parts }, (_, index) => {
    const last = Math.min(count, (index + 1) * maxPages);
    return { part: index + 1, label: `Certificates ${index * maxPages + 1}–${last} as PDF` };
  });
}

/** What became of a roster, person by person, and the way to the certificates. */
export function RosterResult({ recorded: { payload, draft }, onAgain }: RosterResultProps) {
  const { recordedCount, recorded, skipped, completedAssignmentCount, warning, certificatesPath } = payload;
  const names = new Map(draft.people.users.map(({ id, name }) => [id, name]));
  const className = `“${nameOf(draft)}” of ${formatDay(draft.completedOn)}`;
  return (
    <Box sx={{ display: "grid", gap: 3, maxWidth: 720, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Box sx={{ display: "grid", gap: 1.5 }}>
        <Alert severity={recordedCount > 0 ? "success" : "info"} role="status">
          {recordedCount > 0
            ? `${className} is on ${countOf(recordedCount, "transcript")} now.`
            : `${className} was recorded for nobody.`}
          {completedAssignmentCount > 0 &&
            ` ${countOf(completedAssignmentCount, "open assignment")} ${completedAssignmentCount === 1 ? "is" : "are"} completed by it.`}
        </Alert>
        {warning && <Alert severity="warning">{warning}</Alert>}
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          <Button variant="contained" startIcon={<GroupAddOutlined />} onClick={() => onAgain({})}>
            Record another class
          </Button>
          <Button variant="outlined" onClick={() => onAgain({ people: draft.people })}>
            Same people, another class
          </Button>
        </Box>
      </Box>
      {skipped.length > 0 && (
        <SkippedList
          title={`${countOf(skipped.length, "person", "people")} did not get it`}
          skipped={skipped}
          names={names}
        />
      )}
      {certificatesPath && (
        <Section
          title={`Recorded for ${countOf(recordedCount, "person", "people")}`}
          end={
            <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: 1 }}>
              {partsOf(recordedCount).map(({ part, label }) => (
                <Button
                  key={part}
                  size="small"
                  href={`${certificatesPath}.pdf${part > 1 ? `?part=${part}` : ""}`}
                  download
                  startIcon={<PictureAsPdfOutlined />}
                >
                  {label}
                </Button>
              ))}
              <Button size="small" href={`${certificatesPath}.zip`} download startIcon={<FolderZipOutlined />}>
                Certificates as ZIP
              </Button>
            </Box>
          }
        >
          <PersonResults label="Recorded" results={recorded} />
        </Section>
      )}
    </Box>
  );
}
