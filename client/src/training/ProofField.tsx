import AttachFileOutlined from "@mui/icons-material/AttachFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import { useId, useRef } from "react";

interface ProofFieldProps {
  file: File | null;
  onChange: (file: File) => void;
  problem: string | undefined;
}

const maxBytes = 10 * 1024 * 1024;

const kinds = ["application/pdf", "image/png", "image/jpeg"];

/** What can be told of a proof before it is sent; the server looks again. */
export function proofProblem(file: File | null): string | undefined {
  if (!file) return undefined;
  if (file.size === 0) return `${file.name} is empty.`;
  if (!kinds.includes(file.type)) return `${file.name} is no PDF, PNG or JPEG file.`;
  return file.size > maxBytes ? "A proof is at most 10 MiB." : undefined;
}

/** The file that shows that a class was completed. */
export function ProofField({ file, onChange, problem }: ProofFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const wrong = problem ?? proofProblem(file);
  return (
    <Box>
      <input
        ref={input}
        hidden
        type="file"
        aria-label="Proof"
        accept={kinds.join()}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChange(chosen);
          target.value = "";
        }}
      />
      <Button
        variant="outlined"
        startIcon={<AttachFileOutlined />}
        aria-describedby={id}
        data-wrong={wrong && true}
        onClick={() => input.current?.click()}
      >
        {file ? "Another file" : "Choose the proof"}
      </Button>
      <FormHelperText id={id} error={wrong !== undefined} sx={{ mx: 0, overflowWrap: "anywhere" }}>
        {wrong ?? file?.name ?? "A PDF, PNG or JPEG file of at most 10 MiB."}
      </FormHelperText>
    </Box>
  );
}
