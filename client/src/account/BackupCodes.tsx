import ContentCopyOutlined from "@mui/icons-material/ContentCopyOutlined";
import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import PrintOutlined from "@mui/icons-material/PrintOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { useEffect, useId, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useSession } from "../session/SessionProvider";
import { formatDate } from "../ui/dates";
import { LeaveGuard } from "../ui/LeaveGuard";
import { useNotify } from "../ui/Notify";

interface BackupCodesProps {
  codes: readonly string[];
  /** What just happened. */
  lead: string;
}

/** The backup codes, this once: to print, to copy or to keep as a file. */
export function BackupCodes({ codes, lead }: BackupCodesProps) {
  const { account } = useSession().viewer;
  const navigate = useNavigate();
  const notify = useNotify();
  const [kept, setKept] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const signInName = account.email ?? account.loginId ?? "";
  const asText = [
    `Muster backup codes of ${signInName}, made on ${formatDate(new Date().toISOString())}.`,
    "Each works once, in the place of the authenticator app's code.",
    "",
    ...codes,
    "",
  ].join("\n");

  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText);
      notify("The backup codes are on the clipboard.");
    } catch {
      notify({
        message: "The clipboard can't be reached. Print the codes, or keep them as a file.",
        severity: "error",
      });
    }
  };
  const download = () => {
    const url = URL.createObjectURL(new Blob([asText], { type: "text/plain" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: "muster-backup-codes.txt" });
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: "grid", gap: 2.5 }}>
      <LeaveGuard isDirty={!kept}>
        Your backup codes are shown this once. Without them, a lost phone locks you out.
      </LeaveGuard>
      <Alert severity="success" className="no-print">
        {lead}
      </Alert>
      <Box>
        <Typography id={titleId} ref={heading} tabIndex={-1} variant="h2" sx={{ "&:focus": { outline: "none" } }}>
          Keep your backup codes
        </Typography>
        <Box sx={{ mt: 0.5, color: "text.secondary", textWrap: "pretty" }}>
          Without your phone, each of them lets you in once. They are shown this once: print them, or put them where you
          keep your passwords.
        </Box>
      </Box>
      <Box sx={{ border: 1, borderColor: "line.strong", borderRadius: 1, p: 2.5, breakInside: "avoid" }}>
        <Box sx={{ display: "none", displayPrint: "block", mb: 2 }}>
          Muster backup codes of {signInName}, made on {formatDate(new Date().toISOString())}
        </Box>
        <Box
          component="ul"
          aria-label="Backup codes"
          sx={{
            ...{
              listStyle: "none",
              m: 0,
              p: 0,
              display: "grid",
              gap: 1,
              fontFamily: "monospace",
              fontSize: "1.0625rem",
            },
            gridTemplateColumns: { sm: "1fr 1fr" },
          }}
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </Box>
      </Box>
      <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          Print
        </Button>
        <Button variant="outlined" startIcon={<DownloadOutlined />} onClick={download}>
          Keep as a file
        </Button>
        <Button variant="outlined" startIcon={<ContentCopyOutlined />} onClick={copy}>
          Copy
        </Button>
      </Box>
      <Box className="no-print" sx={{ display: "grid", gap: 1.5, justifyItems: "start" }}>
        <FormControlLabel
          control={<Checkbox checked={kept} onChange={(_event, checked) => setKept(checked)} />}
          label="I have kept my backup codes"
        />
        <Button variant="contained" disabled={!kept} onClick={() => navigate("/account/security", { replace: true })}>
          Done
        </Button>
      </Box>
    </Box>
  );
}
