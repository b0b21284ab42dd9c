import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import RestoreFromTrashOutlined from "@mui/icons-material/RestoreFromTrashOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { CellValue } from "./CellValue";
import { ChoiceField } from "./ChoiceField";
import { fieldWord } from "./planWords";
import type { ReviewRowsProps } from "./ReviewGrid";
import { RowEditor } from "./RowEditor";
import { isCell, RowOutlook } from "./RowOutlook";
import { groupText, type ShownRow, textFields } from "./rowEdits";
import { shortReason } from "./shortReasons";

const shortly = (problem: ShownRow["problems"][number] | undefined) =>
  problem && { message: shortReason(problem.reason) };

/** The same rows and actions on a phone. */
export function ReviewCards(props: ReviewRowsProps) {
  const { view, rows, empty, reloading, onEdit } = props;
  const [editing, setEditing] = useState<ShownRow | null>(null);
  if (!rows) return <Skeleton variant="rounded" height={420} />;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <>
      <Box
        component="ul"
        aria-label="Rows of the file"
        sx={{
          listStyle: "none",
          p: 0,
          m: 0,
          display: "grid",
          gap: 1.5,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
          opacity: reloading ? 0.55 : 1,
        }}
      >
        {rows.map((row) => (
          <ReviewCard key={row.line} row={row} onOpen={() => setEditing(row)} {...props} />
        ))}
      </Box>
      <RowEditor
        view={view}
        row={editing}
        onClose={() => setEditing(null)}
        onSave={(patch) => {
          if (editing) onEdit(editing.line, patch);
          setEditing(null);
        }}
      />
    </>
  );
}

interface ReviewCardProps extends ReviewRowsProps {
  row: ShownRow;
  onOpen: () => void;
}

function ReviewCard({ view, row, choices, selected, onSelect, onEdit, onRemove, onRestore, onOpen }: ReviewCardProps) {
  const { title, caption, shown, text } = view.card(row);
  const others = row.problems.filter(({ field }) => field !== shown && isCell(field));
  const toggle = () => {
    const lines = new Set(selected);
    if (!lines.delete(row.line)) lines.add(row.line);
    onSelect(lines);
  };
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2, bgcolor: row.removed ? "background.subtle" : undefined }}>
      <Box sx={{ display: "flex", alignItems: "flex-start", gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" component="h2" dir="auto" sx={{ overflowWrap: "anywhere" }}>
            {title}
          </Typography>
          <Typography variant="caption" sx={{ color: "text.secondary" }}>
            {caption}
          </Typography>
        </Box>
        {!choices.locked && (
          <Checkbox
            checked={selected.has(row.line)}
            onChange={toggle}
            slotProps={{ input: { "aria-label": `Select line ${row.line}` } }}
            sx={{ m: -1 }}
          />
        )}
      </Box>
      <Box sx={{ display: "grid", gap: 1, my: 1.5, fontSize: "0.875rem" }}>
        <CellValue struck={row.removed} problem={shortly(row.problems.find(({ field }) => field === shown))}>
          {text}
        </CellValue>
        {others.map(({ field, reason }) => (
          <Box key={field}>
            <Box component="span" sx={{ color: "text.secondary" }}>
              {fieldWord(field)}:
            </Box>
            <CellValue problem={{ message: shortReason(reason) }}>{shownText(row, field)}</CellValue>
          </Box>
        ))}
        <RowOutlook row={row} words={view.planWords} />
      </Box>
      {!choices.locked && !row.removed && (
        <Box sx={{ display: "grid", gap: 1.5, mb: 1 }}>
          {view.cardChoices(row, choices).map(({ label, value, options, patch }) => (
            <ChoiceField
              key={label}
              label={label}
              value={value}
              options={options}
              onChange={(chosen) => onEdit(row.line, patch(chosen))}
            />
          ))}
        </Box>
      )}
      {!choices.locked && (
        <Box sx={{ display: "flex", gap: 1 }}>
          {row.removed ? (
            <Button startIcon={<RestoreFromTrashOutlined />} onClick={() => onRestore(row)}>
              Put back
            </Button>
          ) : (
            <>
              <Button startIcon={<EditOutlined />} onClick={onOpen}>
                Edit
              </Button>
              <Button startIcon={<DeleteOutlined />} color="inherit" onClick={() => onRemove(row)}>
                Remove
              </Button>
            </>
          )}
        </Box>
      )}
    </Paper>
  );
}

function shownText(row: ShownRow, field: string): string | null {
  if (field === "role") return row.roleText;
  if (field === "groupNames") return groupText(row);
  const text = textFields.find((one) => one === field);
  return text ? row[text] : null;
}
