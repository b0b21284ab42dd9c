import Button from "@mui/material/Button";
import { useState } from "react";
import {
  useArchiveCourseActivityMutation,
  useArchiveUserMutation,
  useRecordChoicesQuery,
} from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { countOf } from "../../ui/numbers";
import { WhatToArchive } from "../WhatToArchive";
import { ChangeDialog, useAsking } from "./ChangeDialog";
import { RecordSection } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

/** Into the archive: the person, read-only and restored at any time, or old course activity alone (features 106, 110). */
export function ArchiveSection({ user }: { user: RecordUser }) {
  const { id, name, department, whyNotArchive } = user;
  const { open, ask, close } = useAsking();
  const [isOnlyActivity, setOnlyActivity] = useState(false);
  const { data } = useRecordChoicesQuery({ variables: { departmentId: department.id } });
  const [archive] = useArchiveUserMutation();
  const [archiveActivity] = useArchiveCourseActivityMutation();
  const notify = useNotify();
  const hasCourses = (data?.department.courses.nodes.length ?? 0) > 0;

  const write = async (version: number) => {
    if (!isOnlyActivity) return archive({ variables: { userId: id, version } });
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
        verb={isOnlyActivity ? "Archive course activity" : "Archive"}
        destructive
        write={write}
        onDone={() => !isOnlyActivity && notify(`${name} is archived.`)}
        onClose={close}
      >
        {hasCourses ? (
          <WhatToArchive
            people="The person"
            ofPeople={ofPerson(department.name)}
            ofActivity={OF_ACTIVITY}
            isOnlyActivity={isOnlyActivity}
            onChange={setOnlyActivity}
          />
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
