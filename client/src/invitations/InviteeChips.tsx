import CloseOutlined from "@mui/icons-material/CloseOutlined";
import { styled } from "@mui/material/styles";
import { type Invitee, keyOf, outcomeWords } from "./inviteWords";

interface InviteeChipsProps {
  invitees: readonly Invitee[];
  onRemove: (invitee: Invitee) => void;
  onMend: (invitee: Invitee) => void;
}

/** A chip for each address. Two thousand of them are plain elements, not components. */
export function InviteeChips({ invitees, onRemove, onMend }: InviteeChipsProps) {
  if (invitees.length === 0) return null;
  return (
    <Chips aria-label="Addresses">
      {invitees.map((invitee) => {
        const { address, email, outcome, message } = invitee;
        const shown = email ?? address;
        return (
          <Chip key={keyOf(invitee)} data-outcome={outcome} title={message ?? undefined}>
            {outcome === "INVALID" ? (
              <button type="button" className="text" onClick={() => onMend(invitee)}>
                {shown} <em>{outcomeWords.INVALID}: correct it</em>
              </button>
            ) : (
              <span className="text">
                {shown} {outcome !== "INVITABLE" && <em>{outcomeWords[outcome]}</em>}
              </span>
            )}
            <button type="button" className="remove" aria-label={`Remove ${shown}`} onClick={() => onRemove(invitee)}>
              <CloseOutlined />
            </button>
          </Chip>
        );
      })}
    </Chips>
  );
}

const Chips = styled("ul")(({ theme }) => ({
  listStyle: "none",
  margin: 0,
  padding: theme.spacing(1, 1, 0),
  display: "flex",
  flexWrap: "wrap",
  gap: theme.spacing(0.75),
  maxHeight: 196,
  overflowY: "auto",
}));

const Chip = styled("li")(({ theme }) => ({
  display: "flex",
  alignItems: "center",
  maxWidth: "100%",
  minHeight: 30,
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  borderRadius: 15,
  backgroundColor: (theme.vars ?? theme).palette.action.hover,
  fontSize: "0.875rem",
  "&:not([data-outcome=INVITABLE])": { borderStyle: "dashed" },
  "&:not([data-outcome=INVITABLE]) em": { fontStyle: "normal", fontWeight: 600, fontSize: "0.8125rem" },
  "&[data-outcome=INVALID]": { borderColor: (theme.vars ?? theme).palette.error.main },
  "&[data-outcome=INVALID] em": { color: (theme.vars ?? theme).palette.error.main },
  "& .text": {
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    background: "none",
    border: 0,
    padding: theme.spacing(0.25, 0, 0.25, 1.25),
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  "& button": { cursor: "pointer", borderRadius: 15 },
  "& .remove": {
    flex: "none",
    display: "grid",
    placeItems: "center",
    width: 28,
    height: 28,
    padding: 0,
    border: 0,
    background: "none",
    color: (theme.vars ?? theme).palette.text.secondary,
    "& svg": { fontSize: 16 },
  },
}));
