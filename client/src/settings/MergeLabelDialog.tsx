import Alert from "@mui/material/Alert";
import Autocomplete from "@mui/material/Autocomplete";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useState } from "react";
import { problemOf } from "../graphql/errors";
import { LabelledField } from "../ui/LabelledField";
import type { Label, LabelKind } from "./labelKinds";
import { mergeWords } from "./labelWords";
import { useAttempt } from "./useAttempt";

interface MergeLabelDialogProps {
  kind: LabelKind;
  label: Label;
  others: readonly Label[];
  onMerge: (into: Label) => Promise<void>;
  onClose: () => void;
}

/** Asks which other group or location takes the people of this one, which ends. */
export function MergeLabelDialog({ kind, label, others, onMerge, onClose }: MergeLabelDialogProps) {
  const [into, setInto] = useState<Label | null>(null);
  const [missing, setMissing] = useState(false);
  const { touched, error } = kind.useTouched(label.id);
  const { working, problem, attempt } = useAttempt();
  const failure = problem ?? (error ? problemOf(error) : undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!into);
    if (into) void attempt(() => onMerge(into));
  };

  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby="merge-label-title">
      <form noValidate onSubmit={submit}>
        <DialogTitle id="merge-label-title" sx={{ overflowWrap: "anywhere" }}>
          Merge “{label.name}” into another {kind.one}
        </DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2, color: "text.secondary" }}>
          {failure && <Alert severity="error">{failure.message}</Alert>}
          <Autocomplete
            options={others}
            value={into}
            autoHighlight
            onChange={(_event, wanted) => setInto(wanted)}
            getOptionLabel={({ name }) => name}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(one, other) => one.id === other.id}
            noOptionsText={`There is no other ${kind.one}`}
            renderInput={(params) => (
              <LabelledField
                params={params}
                autoFocus
                label={`Into which ${kind.one}`}
                problem={missing && !into ? "Choose one." : undefined}
              />
            )}
          />
          <span role="status">
            {touched && into && `${mergeWords(touched, into.name)} `}“{label.name}” is deleted. This can't be undone.
          </span>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={working}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" loading={working} disabled={!touched}>
            Merge
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
