import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
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
import { delimiters, delimiterWord, encodings, encodingWord, isGuess } from "./formats";

interface FormatPanelProps {
  batch: { id: string; encoding: string | null; delimiter: string | null };
  /** Full names with letters beyond A to Z, to judge the encoding by. */
  samples: string[];
}

/** How the file was read, and the way to read it differently. */
export function FormatPanel({ batch, samples }: FormatPanelProps) {
  const [open, setOpen] = useState(false);
  const [accepted, setAccepted] = useState(false);
  const change = (
    <Button size="small" color="inherit" onClick={() => setOpen(true)}>
      Read it differently
    </Button>
  );

  return (
    <>
      {isGuess(batch.encoding) && !accepted ? (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, justifyContent: "flex-end" }}>
              {change}
              <Button size="small" color="inherit" variant="outlined" onClick={() => setAccepted(true)}>
                They look right
              </Button>
            </Box>
          }
        >
          <strong>Do these names look right?</strong> The file does not say how its letters are written; it was read as{" "}
          {encodingWord(batch.encoding)}. <Samples names={samples} />
        </Alert>
      ) : (
        <Typography variant="caption" component="div" sx={{ color: "text.secondary", mb: 1.5 }}>
          Read as {encodingWord(batch.encoding)}, separated by {delimiterWord(batch.delimiter)}.{" "}
          <Button size="small" sx={{ minHeight: 0, p: 0.25, verticalAlign: "baseline" }} onClick={() => setOpen(true)}>
            Read it differently
          </Button>
        </Typography>
      )}
      <FormatDialog key={String(open)} batch={batch} samples={samples} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Samples({ names }: { names: string[] }) {
  if (names.length === 0) return <>The rows shown here have no accented letters.</>;
  return (
    <Box component="span" sx={{ display: "block", mt: 0.5, fontWeight: 600 }}>
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ", "}
          <bdi>{name}</bdi>
        </span>
      ))}
    </Box>
  );
}

function FormatDialog({ batch, samples, open, onClose }: FormatPanelProps & { open: boolean; onClose: () => void }) {
  const [encoding, setEncoding] = useState(batch.encoding ?? encodings[0].value);
  const [delimiter, setDelimiter] = useState(batch.delimiter ?? ",");
  const [setFormat, { loading, error }] = useSetImportFormatMutation();

  const read = async () => {
    try {
      await setFormat({ variables: { batchId: batch.id, encoding, delimiter } });
      onClose();
    } catch {
      // shown in the dialog
    }
  };

  return (
    <Dialog open={open} onClose={loading ? undefined : onClose} aria-labelledby="format-title">
      <DialogTitle id="format-title">Read the file differently</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <Typography variant="body2" sx={{ color: "text.secondary" }}>
          The whole file is read again. Changes made in this review start over.
        </Typography>
        {error && <Alert severity="error">{problemOf(error).message}</Alert>}
        {samples.length > 0 && (
          <Typography variant="body2">
            Names now: <Samples names={samples} />
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
