import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { type FormEvent, useId } from "react";
import { fieldWord } from "./planWords";
import { groupText, patchOf, type RowPatch, type ShownRow, textFields } from "./rowEdits";

interface RowEditorProps {
  row: ShownRow | null;
  onSave: (patch: RowPatch) => void;
  onClose: () => void;
}

const fields = [...textFields, "groupNames"] as const;

/** All texts of one row, for fingers. */
export function RowEditor({ row, onSave, onClose }: RowEditorProps) {
  const titleId = useId();
  const formId = useId();

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!row) return;
    const texts = Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? "")]));
    const patch = patchOf(row, texts);
    if (patch) onSave(patch);
    else onClose();
  };

  return (
    <Dialog open={row !== null} onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Line {row?.line}</DialogTitle>
      <DialogContent>
        <form id={formId} onSubmit={save} noValidate>
          {fields.map((field) => {
            const problem = row?.problems.find((one) => one.field === field);
            return (
              <TextField
                key={field}
                name={field}
                label={fieldWord(field)}
                defaultValue={shownText(row, field)}
                error={problem !== undefined}
                helperText={problem?.message}
                fullWidth
                margin="dense"
                slotProps={{ htmlInput: { dir: "auto", autoComplete: "off", spellCheck: false } }}
              />
            );
          })}
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" form={formId} variant="contained">
          Save line
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function shownText(row: ShownRow | null, field: (typeof fields)[number]): string {
  if (!row) return "";
  return field === "groupNames" ? groupText(row) : (row[field] ?? "");
}
