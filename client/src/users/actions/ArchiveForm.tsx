import { useState } from "react";
import { useActionChoicesQuery } from "../../graphql/generated";
import { countOf } from "../../ui/numbers";
import { WhatToArchive } from "../WhatToArchive";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps } from "./asked";

/** Archives users, or, where the department has courses, only their old course activity (features 106 and 110). */
export function ArchiveForm({ target, department, working, onRun, onClose }: ActionFormProps) {
  const { data } = useActionChoicesQuery({ variables: { departmentId: department.id } });
  const [isOnlyActivity, setOnlyActivity] = useState(false);
  const isOne = target.name !== undefined;
  const whole = `${isOne ? "This person loses" : "They lose"} access to ${department.name} now, and ${isOne ? "the seat is" : "their seats are"} no longer billed. All records are kept: filter by the status Archived to read them, or to restore ${isOne ? "this person" : "them"} at any time.`;
  const activity = `${isOne ? "This person stays" : "They stay"} as they are, and courses can be assigned anew. Licences of what was not started return to the pool; the transcript keeps what was completed.`;
  const verb = isOne ? "Archive" : `Archive ${countOf(target.count, "user")}`;
  return (
    <ActionForm
      verb={isOnlyActivity ? "Archive course activity" : verb}
      destructive
      working={working}
      onConfirm={() => onRun({ action: isOnlyActivity ? "ARCHIVE_COURSE_ACTIVITY" : "ARCHIVE" })}
      onClose={onClose}
    >
      {data?.department.courses.nodes.length ? (
        <WhatToArchive
          people={isOne ? "The person" : "The users"}
          ofPeople={whole}
          ofActivity={activity}
          isOnlyActivity={isOnlyActivity}
          onChange={setOnlyActivity}
        />
      ) : (
        whole
      )}
    </ActionForm>
  );
}
