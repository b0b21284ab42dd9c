import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { useSetImportFormatMutation } from "../graphql/generated";
import { ChoiceField } from "./ChoiceField";
import { delimiters, encodings } from "./formats";
import { SampleNames } from "./SampleNames";
import { useSampleNames } from "./useSampleNames";

interface FormatDialogProps {
  batch: { id: string; encoding: string | null; delimiter: string | null };
  /** The draft begins anew. */
  onReread: () => void;
  onClose: () => void;
}

/** Another encoding or delimiter: the kept bytes are read again. */
export function FormatDialog({ batch, onReread, onClose }: FormatDialogProps) {
  const [encoding, setEncoding] = useState(batch.encoding ?? encodings[0].value);
  const [delimiter, setDelimiter] = useState(batch.delimiter ?? ",");
  const samples = useSampleNames(batch.id);
  const [setFormat, { loading, error }] = useSetImportFormatMutation();

  const read = async () => {
    try {
      await setFormat({ variables: { batchId: batch.id, encoding, delimiter } });
      onReread();
      onClose();
    } catch {
      // shown in the dialog
    }
  };

  return (
    <Dialog open onClose={loading ? undefined : onClose} aria-labelledby="format-title">
      <DialogTitle id="format-title">Read the file differently</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <Typography variant="body2" sx={{ color: "text.secondary" }}>
          The whole file is read again. Changes made in this review start over.
        </Typography>
        {error && <Alert severity="error">{problemOf(error).message}</Alert>}
        {samples.length > 0 && (
          <Typography variant="body2" component="div">
            Names as they are read now: <SampleNames names={samples} />
          </Typography>
        )}
        <ChoiceField label="Letters are written as" value={encoding} options={[...encodings]} onChange={setEncoding} />
        <ChoiceField
          label="Columns are separated by"
          value={delimiter}
          options={[...delimiters]}
          onChange={setDelimiter}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={loading}>
          Cancel
        </Button>
        <Button variant="contained" onClick={read} loading={loading}>
          Read again
        </Button>
      </DialogActions>
    </Dialog>
  );
}
