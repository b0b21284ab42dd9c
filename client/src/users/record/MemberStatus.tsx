import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import { useState } from "react";
import { useSetUserStatusMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { UserStatusChip } from "../../ui/UserStatusChip";
import { ChangeDialog } from "./ChangeDialog";
import { Note, RecordSection } from "./RecordSection";
import { consequenceOf, statusMeaning } from "./statusMeaning";
import type { RecordUser } from "./useRecordChange";

/** The status, and the switch between active and inactive. */
export function MemberStatus({ user, isOfficer }: { user: RecordUser; isOfficer: boolean }) {
  const { id, name, status, department, whyNotActivate, whyNotInactivate } = user;
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<"ACTIVE" | "INACTIVE">("INACTIVE");
  const [setStatus] = useSetUserStatusMutation();
  const notify = useNotify();
  const isActive = status === "ACTIVE";
  const verb = wanted === "ACTIVE" ? "Set active" : "Set inactive";
  const whyNot = isActive ? whyNotInactivate : whyNotActivate;
  const hasSwitch = isOfficer && (isActive || status === "INACTIVE");
  const ask = () => {
    setWanted(isActive ? "INACTIVE" : "ACTIVE");
    setOpen(true);
  };

  return (
    <RecordSection title="Member Status" note={statusMeaning(status, department.inactivePolicy)}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 3 }}>
        <UserStatusChip status={status} />
        {hasSwitch && (
          <FormControlLabel
            className="no-print"
            label="Active"
            disabled={Boolean(whyNot)}
            control={<Switch checked={isActive} onChange={ask} />}
          />
        )}
      </Box>
      {hasSwitch && whyNot && <Note>{whyNot.message}</Note>}
      <ChangeDialog
        user={user}
        open={open}
        title={`${verb}: ${name}?`}
        verb={verb}
        destructive={wanted === "INACTIVE"}
        write={(version) => setStatus({ variables: { input: { userId: id, status: wanted, version } } })}
        onDone={() => notify(`${name} is ${wanted.toLowerCase()} now.`)}
        onClose={() => setOpen(false)}
      >
        {consequenceOf(wanted, department.inactivePolicy, department.name)}
      </ChangeDialog>
    </RecordSection>
  );
}
