import ContentCopyOutlined from "@mui/icons-material/ContentCopyOutlined";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useRef, useState } from "react";
import { HiddenText } from "../ui/HiddenText";
import { TextInput } from "../ui/TextInput";

interface NewTokenSecretProps {
  name: string;
  secret: string;
  onClose: () => void;
}

/** The only time that a token's secret is shown: closing needs the button, not a click beside it or Escape. */
export function NewTokenSecret({ name, secret, onClose }: NewTokenSecretProps) {
  const [copied, setCopied] = useState<boolean>();
  const field = useRef<HTMLInputElement>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      field.current?.select();
      setCopied(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="token-secret-title">
      <DialogTitle id="token-secret-title" sx={{ overflowWrap: "anywhere" }}>
        Copy the token “{name}” now
      </DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <Alert severity="warning">
          It is shown this once and kept nowhere in clear. Who has it can act for your department: do not mail it, and
          keep it in your software's safe place for secrets.
        </Alert>
        <TextInput
          label="Token"
          value={secret}
          onChange={() => undefined}
          readOnly
          inputRef={field}
          onFocus={(event) => event.target.select()}
          inputProps={{ spellCheck: false, style: { fontFamily: "ui-monospace, monospace", fontSize: "0.875rem" } }}
          help="Your software sends it as Authorization: Bearer, then the token."
        />
        <Button variant="outlined" startIcon={<ContentCopyOutlined />} onClick={copy} autoFocus>
          {copied ? "Copied" : "Copy token"}
        </Button>
        <span role="status">
          {copied === true && <HiddenText>The token is on the clipboard.</HiddenText>}
          {copied === false && "The clipboard can't be reached: the token is marked, copy it by the keyboard."}
        </span>
      </DialogContent>
      <DialogActions>
        <Button variant={copied ? "contained" : "text"} onClick={onClose}>
          {copied === undefined ? "I have kept it" : "Done"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
