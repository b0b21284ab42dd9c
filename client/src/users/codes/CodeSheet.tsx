import Box from "@mui/material/Box";
import GlobalStyles from "@mui/material/GlobalStyles";
import { createPortal } from "react-dom";
import { formatDateTime } from "../../ui/dates";
import { QrCode } from "../../ui/QrCode";

export interface CodeSheetProps {
  code: { code: string; expiresAt: string };
  person: { name: string; loginId: string };
  department: { name: string; timeZone: string };
}

/** What stands on the paper: for whom, where to go, what to type there, and until when. */
export function CodeSheet({ code: { code, expiresAt }, person, department }: CodeSheetProps) {
  const address = `${window.location.host}/code`;
  // After the "#", which no server and no log gets to see.
  const link = `${window.location.origin}/code#${new URLSearchParams({ login: person.loginId, code })}`;
  const facts = [
    { label: "Open in a browser", value: address },
    { label: "Login ID", value: person.loginId },
    { label: "Code", value: code },
  ];
  return (
    <Box sx={{ border: 1, borderColor: "line.strong", borderRadius: 1, p: 2.5, color: "text.primary" }}>
      <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
        <bdi>{department.name}</bdi>
      </Box>
      <Box sx={{ fontSize: "1.125rem", fontWeight: 620, mb: 2 }}>
        Sign-in for <bdi>{person.name}</bdi>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 3, justifyContent: "space-between" }}>
        <Box component="dl" sx={{ m: 0, display: "grid", gap: 1.25, alignContent: "start", minWidth: 0 }}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <Box component="dt" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
                {label}
              </Box>
              <Box
                component="dd"
                sx={{ m: 0, fontSize: { xs: "1rem", sm: "1.125rem" }, fontWeight: 600, overflowWrap: "anywhere" }}
              >
                {value}
              </Box>
            </div>
          ))}
        </Box>
        <QrCode text={link} label="The same as a picture for a phone's camera" />
      </Box>
      <Box sx={{ mt: 2, fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>
        The code works once, until {formatDateTime(expiresAt, department.timeZone)}. Choose a password there, then throw
        this paper away. Too late? Ask your training officer for a new one.
      </Box>
    </Box>
  );
}

/** The sheet alone on the printed page, whatever is on the screen. */
export function PrintedSheet(props: CodeSheetProps) {
  return createPortal(
    <Box
      className="printed-sheet"
      data-mui-color-scheme="light"
      aria-hidden
      sx={{ display: "none", displayPrint: "block", maxWidth: 560 }}
    >
      <GlobalStyles styles={{ "@media print": { "body > *:not(.printed-sheet)": { display: "none !important" } } }} />
      <CodeSheet {...props} />
    </Box>,
    document.body,
  );
}
