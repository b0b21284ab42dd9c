import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { type FormEvent, useId } from "react";
import type { ChoiceOption, KindView } from "./kindView";
import { fieldWord } from "./planWords";
import { groupText, patchOf, type RowPatch, type ShownRow } from "./rowEdits";

interface RowEditorProps {
  view: KindView;
  row: ShownRow | null;
  onSave: (patch: RowPatch) => void;
  onClose: () => void;
}

/** All texts of one row, for fingers. */
export function RowEditor({ view, row, onSave, onClose }: RowEditorProps) {
  const titleId = useId();
  const formId = useId();

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!row) return;
    const texts = Object.fromEntries(view.editor.map(({ field }) => [field, String(form.get(field) ?? "")]));
    const patch = patchOf(row, texts);
    if (patch) onSave(patch);
    else onClose();
  };

  return (
    <Dialog open={row !== null} onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Line {row?.line}</DialogTitle>
      <DialogContent>
        <form id={formId} onSubmit={save} noValidate>
          {view.editor.map(({ field, options }) => {
            const problem = row?.problems.find((one) => one.field === field);
            return (
              <TextField
                key={field}
                name={field}
                label={fieldWord(field)}
                defaultValue={startOf(row, field, options)}
                error={problem !== undefined}
                helperText={problem?.message}
                fullWidth
                margin="dense"
                select={options !== undefined}
                slotProps={{ htmlInput: { dir: "auto", autoComplete: "off", spellCheck: false } }}
              >
                {options?.map(({ value, label }) => (
                  <MenuItem key={value} value={value}>
                    {label}
                  </MenuItem>
                ))}
              </TextField>
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

function startOf(
  row: ShownRow | null,
  field: KindView["editor"][number]["field"],
  options: readonly ChoiceOption[] | undefined,
): string {
  if (!row) return "";
  const text = field === "groupNames" ? groupText(row) : (row[field] ?? "");
  return options?.every(({ value }) => value !== text) ? "" : text;
}
