import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useState } from "react";
import {
  useArchiveCourseActivityMutation,
  useArchiveUserMutation,
  useRecordChoicesQuery,
} from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { countOf } from "../../ui/numbers";
import { ChangeDialog, useAsking } from "./ChangeDialog";
import { RecordSection } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

/** Into the archive: the person, read-only and restored at any time, or old course activity alone (features 106, 110). */
export function ArchiveSection({ user }: { user: RecordUser }) {
  const { id, name, department, whyNotArchive } = user;
  const { open, ask, close } = useAsking();
  const [what, setWhat] = useState<"person" | "activity">("person");
  const { data } = useRecordChoicesQuery({ variables: { departmentId: department.id } });
  const [archive] = useArchiveUserMutation();
  const [archiveActivity] = useArchiveCourseActivityMutation();
  const notify = useNotify();
  const hasCourses = (data?.department.courses.nodes.length ?? 0) > 0;
  const isPerson = what === "person";

  const write = async (version: number) => {
    if (isPerson) return archive({ variables: { userId: id, version } });
    const answer = await archiveActivity({ variables: { userId: id } });
    const count = answer.data?.archiveCourseActivity ?? 0;
    notify(
      count > 0 ? `${countOf(count, "course")} of ${name} put away.` : `${name} had no course activity to put away.`,
    );
    return answer;
  };

  return (
    <RecordSection
      title="Archive"
      className="no-print"
      note={
        whyNotArchive?.message ??
        "For people who have left: they cannot enter and take no seat, while you can still read their record."
      }
    >
      <Button variant="outlined" size="small" disabled={Boolean(whyNotArchive)} onClick={ask}>
        Archive
      </Button>
      <ChangeDialog
        user={user}
        open={open}
        title={`Archive ${name}?`}
        verb={isPerson ? "Archive" : "Archive course activity"}
        destructive
        write={write}
        onDone={() => isPerson && notify(`${name} is archived.`)}
        onClose={close}
      >
        {hasCourses ? (
          <RadioGroup
            aria-label="What to archive"
            value={what}
            onChange={(event) => setWhat(event.target.value === "activity" ? "activity" : "person")}
            sx={{ gap: 1.5 }}
          >
            <Choice value="person" label="The person" text={ofPerson(department.name)} />
            <Choice value="activity" label="Old course activity only" text={OF_ACTIVITY} />
          </RadioGroup>
        ) : (
          ofPerson(department.name)
        )}
      </ChangeDialog>
    </RecordSection>
  );
}

const ofPerson = (departmentName: string): string =>
  `Access to ${departmentName} ends now, and the seat is free. The record can be read, not changed; it is found by the status Archived. Restoring brings all back as it was.`;

const OF_ACTIVITY =
  "The person stays as they are, and courses can be assigned anew. Licences of what was not started return to the pool; the transcript keeps what was completed.";

function Choice({ value, label, text }: { value: string; label: string; text: string }) {
  return (
    <FormControlLabel
      value={value}
      control={<Radio sx={{ alignSelf: "flex-start", py: 0.5 }} />}
      label={
        <>
          <Box component="span" sx={{ display: "block", color: "text.primary", fontWeight: 600 }}>
            {label}
          </Box>
          <Box component="span" sx={{ fontSize: "0.875rem" }}>
            {text}
          </Box>
        </>
      }
    />
  );
}
