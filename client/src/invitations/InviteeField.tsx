import Box from "@mui/material/Box";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import InputBase from "@mui/material/InputBase";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from "react";
import { InviteeChips } from "./InviteeChips";
import { tallyWords } from "./inviteWords";
import type { useInvitees } from "./useInvitees";

interface InviteeFieldProps {
  state: ReturnType<typeof useInvitees>;
  /** What keeps the form from being sent, when it is this field. */
  missing: boolean;
}

const separators = [",", ";", "Enter"];

/** To: type or paste anything that holds addresses; each becomes a chip. */
export function InviteeField({ state, missing }: InviteeFieldProps) {
  const { text, setText, invitees, merged, add, remove, mend, checking, problem } = state;
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const last = invitees.at(-1);
  const words = problem ?? (missing && invitees.length === 0 ? "Enter at least one e-mail address." : undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (separators.includes(event.key) && !event.metaKey && !event.ctrlKey) {
      const isInName = event.key === "," && !text.includes("@");
      if (isInName) return;
      event.preventDefault();
      void add(text);
    } else if (event.key === "Backspace" && text === "" && last) {
      remove(last);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!pasted.includes("@")) return;
    event.preventDefault();
    const whole = text ? `${text} ${pasted}` : pasted;
    setText(whole);
    void add(whole);
  };
  const focus = () => input.current?.focus();

  return (
    <Box>
      <FormLabel htmlFor={id} sx={{ display: "block", mb: 0.75, fontWeight: 600, color: "text.primary" }}>
        To
      </FormLabel>
      <Box
        sx={{
          border: 1,
          borderColor: words ? "error.main" : "text.secondary",
          borderRadius: 1,
          "&:focus-within": { outline: 2, outlineColor: "primary.main", outlineOffset: -1 },
        }}
      >
        <InviteeChips
          invitees={invitees}
          onRemove={(invitee) => {
            remove(invitee);
            focus();
          }}
          onMend={(invitee) => {
            mend(invitee);
            focus();
          }}
        />
        <InputBase
          id={id}
          inputRef={input}
          autoFocus
          fullWidth
          multiline
          maxRows={5}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => void add(text)}
          placeholder={invitees.length === 0 ? "dana@example.org, sam@example.org" : undefined}
          inputProps={{
            "aria-describedby": `${id}-note`,
            "aria-invalid": words !== undefined,
            autoCapitalize: "none",
            spellCheck: false,
            style: { outline: "none" },
          }}
          sx={{ px: 1.5, py: 1 }}
        />
      </Box>
      <FormHelperText id={`${id}-note`} error={words !== undefined} sx={{ mx: 0 }}>
        {words ?? "Type or paste up to 2,000 addresses, as a list or a column of a spreadsheet."}
      </FormHelperText>
      <Box role="status" sx={{ fontSize: "0.875rem", fontWeight: 600, minHeight: 22, mt: 0.5 }}>
        {checking ? "Reading the addresses…" : tallyWords(invitees)}
        {!checking && merged > 0 && ` ${merged === 1 ? "1 stood there twice." : `${merged} stood there twice.`}`}
      </Box>
    </Box>
  );
}
