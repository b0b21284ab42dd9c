import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormHelperText from "@mui/material/FormHelperText";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type FormEvent, useState } from "react";
import { problemOf } from "../graphql/errors";
import { useCreateApiTokenMutation } from "../graphql/generated";
import { TextInput } from "../ui/TextInput";
import { NewTokenSecret } from "./NewTokenSecret";
import { lifetimes, type ScopeArea, type ScopeLevel, scopeAreas, scopeLevels, scopesOf } from "./tokenWords";

interface NewTokenDialogProps {
  departmentId: string;
  onClose: () => void;
}

const nothing: Record<ScopeArea, ScopeLevel> = {
  USERS: "NONE",
  INVITATIONS: "NONE",
  IMPORTS: "NONE",
  TRAINING: "NONE",
};

/** Makes a token, then shows its secret this once. */
export function NewTokenDialog({ departmentId, onClose }: NewTokenDialogProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const [name, setName] = useState("");
  const [levels, setLevels] = useState(nothing);
  const [expiresInDays, setExpiresInDays] = useState(90);
  const [tried, setTried] = useState(false);
  const [create, { data, loading, error }] = useCreateApiTokenMutation({
    refetchQueries: ["apiTokensPage"],
    fetchPolicy: "no-cache",
  });
  const scopes = scopesOf(levels);
  const problem = error && problemOf(error);
  const isUnplaced = problem && Object.keys(problem.fields).length === 0;
  const made = data?.createApiToken;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || scopes.length === 0) return;
    try {
      await create({ variables: { input: { departmentId, name, scopes, expiresInDays } } });
    } catch {
      // Shown through the mutation's own error.
    }
  };

  if (made) return <NewTokenSecret name={made.token.name} secret={made.secret} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={loading ? undefined : onClose}
      fullScreen={isPhone}
      fullWidth
      maxWidth="sm"
      aria-labelledby="new-token-title"
    >
      <Box component="form" noValidate onSubmit={submit} sx={{ display: "contents" }}>
        <DialogTitle id="new-token-title">New API token</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2.5, alignContent: "start" }}>
          {isUnplaced && <Alert severity="error">{problem.message}</Alert>}
          <TextInput
            label="Name"
            value={name}
            onChange={setName}
            autoFocus
            placeholder="Shift planner"
            inputProps={{ maxLength: 100 }}
            help="The software that will use it. It stands in the audit log beside all that it does."
            problem={tried && !name.trim() ? "Give it a name." : problem?.fields.name}
          />
          <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: "grid", gap: 1 }}>
            <Box component="legend" sx={{ p: 0, mb: 0.75, fontSize: "0.875rem", fontWeight: 600 }}>
              What it may do
            </Box>
            {scopeAreas.map(({ area, label, help }) => (
              <Box
                key={area}
                sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 0.5 }}
              >
                <Box sx={{ flex: "1 1 220px" }}>
                  <Box sx={{ fontSize: "0.9375rem" }}>{label}</Box>
                  <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>{help}</Box>
                </Box>
                <TextField
                  select
                  size="small"
                  value={levels[area]}
                  onChange={(event) => setLevels({ ...levels, [area]: event.target.value as ScopeLevel })}
                  slotProps={{ select: { SelectDisplayProps: { "aria-label": label } } }}
                  sx={{ width: { xs: "100%", sm: 172 } }}
                >
                  {scopeLevels.map(({ value, label: words }) => (
                    <MenuItem key={value} value={value}>
                      {words}
                    </MenuItem>
                  ))}
                </TextField>
              </Box>
            ))}
            {tried && scopes.length === 0 && (
              <FormHelperText error>Choose what the token may be used for.</FormHelperText>
            )}
          </Box>
          <TextField
            select
            label="Expires after"
            value={expiresInDays}
            onChange={(event) => setExpiresInDays(Number(event.target.value))}
            error={problem?.fields.expiresInDays !== undefined}
            helperText={problem?.fields.expiresInDays ?? "It ends by itself. Revoke it any time before."}
          >
            {lifetimes.map(({ days, label }) => (
              <MenuItem key={days} value={days}>
                {label}
              </MenuItem>
            ))}
          </TextField>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={loading}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" loading={loading}>
            Create token
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
