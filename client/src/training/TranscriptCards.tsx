import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { formatDay } from "../ui/dates";
import { CertificateCell, LineActions, type TranscriptListProps } from "./TranscriptParts";
import { creditTypeWords, hoursText, takeTypeWords } from "./trainingWords";

/** The same lines for narrow windows. */
export function TranscriptCards(props: TranscriptListProps) {
  const { completions, certificatePath, reloading, onDelete, onRestore, empty, footer } = props;
  if (!completions) return <Skeleton variant="rounded" height={280} />;
  if (completions.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1, opacity: reloading ? 0.55 : 1 }}
      >
        {completions.map((completion) => (
          <Paper key={completion.id} component="li" variant="outlined" sx={{ p: 1.5 }}>
            <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                <Box component="bdi" sx={{ fontWeight: 600 }}>
                  {completion.className}
                </Box>
                <Typography variant="body2" sx={{ color: "text.secondary" }}>
                  {formatDay(completion.completedOn)} · {hoursText(completion.minutes)} h ·{" "}
                  {takeTypeWords[completion.takeType]} · {creditTypeWords[completion.creditType]}
                </Typography>
                {completion.capceNumber && (
                  <Typography variant="body2" className="numeric" sx={{ color: "text.secondary" }}>
                    CAPCE {completion.capceNumber}
                  </Typography>
                )}
              </Box>
              <CertificateCell completion={completion} path={certificatePath(completion.id)} />
              <LineActions completion={completion} onDelete={onDelete} onRestore={onRestore} />
            </Box>
          </Paper>
        ))}
      </Box>
      {footer}
    </>
  );
}
