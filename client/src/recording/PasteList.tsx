import ContentPasteOutlined from "@mui/icons-material/ContentPasteOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type UsersOnListQuery, useUsersOnListLazyQuery } from "../graphql/generated";
import { keepFocus } from "../ui/keepFocus";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";
import { linesOf } from "./pastedLines";

type Line = UsersOnListQuery["department"]["usersOnList"][number];
interface Named {
  id: string;
  name: string;
}

interface PasteListProps {
  departmentId: string;
  onFound: (people: readonly Named[]) => void;
}

/** Adds people by a pasted list of e-mail addresses or employee IDs; who is not found is named. */
export function PasteList({ departmentId, onFound }: PasteListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<ContentPasteOutlined />}
        onClick={() => setOpen(true)}
        sx={{ justifySelf: "start" }}
      >
        Paste a list
      </Button>
      {isOpen && <PasteDialog departmentId={departmentId} onFound={onFound} onClose={() => setOpen(false)} />}
    </>
  );
}

function PasteDialog({ departmentId, onFound, onClose }: PasteListProps & { onClose: () => void }) {
  const titleId = useId();
  const notify = useNotify();
  const [text, setText] = useState("");
  const [missing, setMissing] = useState<readonly Line[]>([]);
  const [find, { loading, error }] = useUsersOnListLazyQuery({ fetchPolicy: "no-cache" });
  const problem = error && problemOf(error);
  const lines = linesOf(text);

  const look = async () => {
    const { data } = await find({ variables: { departmentId, lines } });
    if (!data) return; // said below the field
    const found = data.department.usersOnList;
    const people = found.flatMap(({ userId, name, status }) =>
      userId && name && status !== "ARCHIVED" ? [{ id: userId, name }] : [],
    );
    onFound(people);
    const left = found.filter(({ userId, status }) => !userId || status === "ARCHIVED");
    const added = `${countOf(new Set(people.map(({ id }) => id)).size, "person", "people")} found and added.`;
    if (left.length === 0) {
      notify(added);
      return onClose();
    }
    if (people.length > 0) notify(added);
    setMissing(left);
    setText(left.map(({ line }) => line).join("\n"));
  };
  return (
    <Dialog
      open
      onClose={loading ? undefined : onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
      slotProps={{ transition: { onExited: keepFocus } }}
    >
      <DialogTitle id={titleId}>Paste a list of people</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <TextInput
          label="E-mail addresses or employee IDs"
          value={text}
          onChange={setText}
          autoFocus
          multiline
          minRows={6}
          maxRows={14}
          placeholder={"dana.nunez@example.org\n0042"}
          help="One on each line, or separated by commas. Login IDs are found too."
          problem={problem?.fields.lines ?? problem?.message}
        />
        {missing.length > 0 && (
          <Alert severity="warning">
            {countOf(missing.length, "line")} left: nobody was added for {missing.length === 1 ? "it" : "them"}.
            <Box
              component="ul"
              aria-label="Not added"
              sx={{ m: 0, mt: 0.5, pl: 2.5, maxHeight: 160, overflowY: "auto" }}
            >
              {missing.map(({ line, name }) => (
                <Box component="li" key={line} sx={{ overflowWrap: "anywhere" }}>
                  <bdi>{line}</bdi>: {name ? `${name} is archived` : "not found in this department"}
                </Box>
              ))}
            </Box>
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={loading}>
          {missing.length > 0 ? "Close" : "Cancel"}
        </Button>
        <Button variant="contained" onClick={look} loading={loading} disabled={lines.length === 0}>
          {lines.length > 1 ? `Find ${countOf(lines.length, "person", "people")}` : "Find"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
