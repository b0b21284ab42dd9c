import EditOutlined from "@mui/icons-material/EditOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { type FormEvent, useRef, useState } from "react";
import { useUpdateUserMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { TextInput } from "../../ui/TextInput";
import { ConflictNotice } from "./ConflictNotice";
import { Muted } from "./RecordSection";
import { type RecordUser, useRecordChange } from "./useRecordChange";

/** The department's own number, which officers edit in place by the pencil. */
export function EmployeeId({ user }: { user: RecordUser }) {
  const { employeeId, viewerCanEdit } = user;
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    setTimeout(() => pencil.current?.focus()); // it is there again only then
  };
  if (editing) return <EmployeeIdForm user={user} onClose={close} />;
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 0.5, minHeight: 32 }}>
      {employeeId ? <span className="numeric">{employeeId}</span> : <Muted>Not given</Muted>}
      {viewerCanEdit && (
        <Tooltip title="Edit">
          <IconButton
            ref={pencil}
            size="small"
            className="no-print"
            aria-label="Edit employee ID"
            onClick={() => setEditing(true)}
          >
            <EditOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}

function EmployeeIdForm({ user, onClose }: { user: RecordUser; onClose: () => void }) {
  const [text, setText] = useState(user.employeeId ?? "");
  const [update] = useUpdateUserMutation();
  const change = useRecordChange(user);
  const notify = useNotify();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const write = (version: number) =>
      update({ variables: { input: { userId: user.id, employeeId: text.trim() || null, version } } });
    if (!(await change.run(write))) return;
    onClose();
    notify(text.trim() ? `Employee ID is ${text.trim()} now.` : "The employee ID is taken away.");
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      sx={{ mt: 0.75, display: "grid", gap: 1 }}
    >
      <TextInput
        label="New employee ID"
        value={text}
        onChange={setText}
        problem={change.problem?.fields.employeeId ?? change.problem?.message}
        help="Leading zeros count. Leave it empty for none."
        inputProps={{ maxLength: 64, autoComplete: "off", spellCheck: false }}
        autoFocus
      />
      {change.conflict && (
        <ConflictNotice seen={change.conflict} now={user}>
          Yours is still here: save it all the same, or leave the record as it is now.
        </ConflictNotice>
      )}
      <Box sx={{ display: "flex", gap: 1 }}>
        <Button type="submit" size="small" variant="contained" loading={change.working}>
          {change.conflict ? "Save all the same" : "Save"}
        </Button>
        <Button size="small" onClick={onClose} disabled={change.working}>
          {change.conflict ? "Leave it so" : "Cancel"}
        </Button>
      </Box>
    </Box>
  );
}
