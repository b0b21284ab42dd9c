import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import LinearProgress from "@mui/material/LinearProgress";
import NativeSelect from "@mui/material/NativeSelect";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import type { TranscriptSort } from "../graphql/generated";
import { formatDate, formatDay } from "../ui/dates";
import {
  CertificateCell,
  type Completion,
  hasCertificate,
  LineButtons,
  noteOf,
  selectionLabels,
  type TranscriptLinesProps,
} from "./TranscriptParts";
import { hoursText, takeTypeWords } from "./trainingWords";

const orders: (Required<TranscriptSort> & { label: string })[] = [
  { field: "COMPLETED_ON", direction: "DESC", label: "Completed, latest first" },
  { field: "COMPLETED_ON", direction: "ASC", label: "Completed, earliest first" },
  { field: "CLASS_NAME", direction: "ASC", label: "Class name, A to Z" },
  { field: "CREATED_AT", direction: "DESC", label: "Created, latest first" },
  { field: "REGISTERED_ON", direction: "DESC", label: "Registered, latest first" },
  { field: "MINUTES", direction: "DESC", label: "Duration, longest first" },
  { field: "TAKE_TYPE", direction: "ASC", label: "Take type" },
  { field: "CAPCE_NUMBER", direction: "ASC", label: "CAPCE number" },
];

/** The table's lines for a phone. */
export function TranscriptCards(props: TranscriptLinesProps) {
  const { completions, reloading, sort, onSort, empty, footer } = props;
  if (!completions) return <Skeleton variant="rounded" height={280} />;
  if (completions.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <>
      <Box
        component="label"
        className="no-print"
        sx={{ display: "flex", alignItems: "center", gap: 1, fontSize: "0.875rem" }}
      >
        <Box component="span" sx={{ color: "text.secondary" }}>
          Order
        </Box>
        <NativeSelect
          disableUnderline
          value={`${sort.field} ${sort.direction}`}
          onChange={({ target }) => {
            const order = orders.find(({ field, direction }) => `${field} ${direction}` === target.value);
            if (order) onSort({ field: order.field, direction: order.direction });
          }}
          sx={{ fontSize: "inherit", "& select": { py: 1, pl: 1 } }}
        >
          {orders.map(({ field, direction, label }) => (
            <option key={label} value={`${field} ${direction}`}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Box>
      <Box sx={{ height: 2, mb: 1 }}>
        {reloading && <LinearProgress aria-label="Loading classes" sx={{ height: 2 }} />}
      </Box>
      <Box
        component="ul"
        aria-label="classes"
        sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1, opacity: reloading ? 0.55 : 1 }}
      >
        {completions.map((completion) => (
          <Paper key={completion.id} component="li" variant="outlined" sx={{ p: 1.5 }}>
            <Card completion={completion} {...props} />
          </Paper>
        ))}
      </Box>
      {footer}
    </>
  );
}

function Card({ completion, ...props }: TranscriptLinesProps & { completion: Completion }) {
  const { timeZone, certificatePath, certificates, canSelect, actions } = props;
  const { id, className, completedOn, registeredOn, createdAt, minutes, takeType, capceNumber } = completion;
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
      {canSelect && hasCertificate(completion) && (
        <Checkbox
          size="small"
          checked={certificates.ids.has(id)}
          onChange={() => certificates.toggle(id)}
          slotProps={{ input: { "aria-label": selectionLabels.rowLabel(completion) } }}
          sx={{ m: -1, mr: -0.5 }}
        />
      )}
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <Box component="bdi" sx={{ fontWeight: 600 }}>
          {className}
        </Box>
        <Typography variant="body2" sx={{ color: "text.secondary" }}>
          {formatDay(completedOn)} · {hoursText(minutes)} h · {takeTypeWords[takeType]}
        </Typography>
        <Typography variant="body2" sx={{ color: "text.secondary" }}>
          <bdi>{noteOf(completion, timeZone)}</bdi>
          {capceNumber && <span className="numeric"> {capceNumber}</span>}
        </Typography>
        <Typography variant="caption" component="div" sx={{ color: "text.secondary" }}>
          Created {formatDate(createdAt, timeZone)}
          {registeredOn && `, registered ${formatDay(registeredOn)}`}
        </Typography>
      </Box>
      <Box sx={{ display: "flex", flex: "none", m: -0.75 }}>
        <CertificateCell completion={completion} path={certificatePath(id)} onDownload={certificates.downloadOne} />
        {actions && <LineButtons completion={completion} actions={actions} />}
      </Box>
    </Box>
  );
}
