import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { delimiterWord, encodingWord } from "./formats";
import { SampleNames } from "./SampleNames";
import { useSampleNames } from "./useSampleNames";

interface EncodingProps {
  batch: { id: string; encoding: string | null; delimiter: string | null };
  onReread: () => void;
}

interface EncodingCheckProps extends EncodingProps {
  onAccept: () => void;
}

/** Asks a person to look where the encoding could only be guessed. */
export function EncodingCheck({ batch, onReread, onAccept }: EncodingCheckProps) {
  const samples = useSampleNames(batch.id);
  return (
    <Alert
      severity="warning"
      sx={{
        mb: 1.5,
        flexWrap: { xs: "wrap", sm: "nowrap" },
        "& .MuiAlert-message": { flex: { xs: "1 0 70%", sm: "0 1 auto" } },
      }}
      action={
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, justifyContent: "flex-end" }}>
          <Button size="small" color="inherit" onClick={onReread}>
            Read it differently
          </Button>
          <Button size="small" color="inherit" variant="outlined" onClick={onAccept}>
            They look right
          </Button>
        </Box>
      }
    >
      <strong>Do these names look right?</strong> The file does not say how its letters are written; it was read as{" "}
      {encodingWord(batch.encoding)}. <SampleNames names={samples} />
    </Alert>
  );
}

/** How the file was read, and the way to read it differently. */
export function FormatNote({ batch, onReread }: EncodingProps) {
  return (
    <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
      Read as {encodingWord(batch.encoding)}, separated by {delimiterWord(batch.delimiter)}.{" "}
      <Button size="small" sx={{ minHeight: 0, py: 0.25, px: 0.5, verticalAlign: "baseline" }} onClick={onReread}>
        Read it differently
      </Button>
    </Box>
  );
}
