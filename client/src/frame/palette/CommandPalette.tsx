import SearchOutlined from "@mui/icons-material/SearchOutlined";
import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import InputBase from "@mui/material/InputBase";
import useAutocomplete from "@mui/material/useAutocomplete";
import { useState } from "react";
import { HiddenText } from "../../ui/HiddenText";
import { PaletteList } from "./PaletteList";
import { matching, type PaletteItem } from "./paletteItem";
import { useActions } from "./useActions";
import { usePeople } from "./usePeople";

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  onHelp: () => void;
}

/** Ctrl+K: people, pages and actions by typing. */
export function CommandPalette({ open, onClose, onHelp }: CommandPaletteProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      maxWidth="sm"
      aria-labelledby="palette-title"
      data-palette=""
      sx={{ "& .MuiDialog-container": { alignItems: "flex-start" } }}
      slotProps={{ paper: { sx: { mt: { xs: 2, sm: "12vh" }, maxHeight: "min(560px, 76vh)" } } }}
    >
      <HiddenText id="palette-title">Find anything</HiddenText>
      <Palette onClose={onClose} onHelp={onHelp} />
    </Dialog>
  );
}

function Palette({ onClose, onHelp }: Omit<CommandPaletteProps, "open">) {
  const [typed, setTyped] = useState("");
  const { people, searching } = usePeople(typed);
  const actions = useActions(onHelp);
  const { getRootProps, getInputProps, getListboxProps, getOptionProps, groupedOptions } = useAutocomplete<
    PaletteItem,
    false,
    false,
    false
  >({
    options: matching([...actions, ...people], typed),
    open: true,
    value: null,
    inputValue: typed,
    autoHighlight: true,
    groupBy: ({ group }) => group,
    getOptionLabel: ({ label }) => label,
    getOptionKey: ({ key }) => key,
    isOptionEqualToValue: (one, other) => one.key === other.key,
    filterOptions: (options) => options,
    onInputChange: (_event, text, reason) => {
      if (reason === "input" || reason === "clear") setTyped(text);
    },
    onChange: (_event, item) => {
      if (!item) return;
      onClose();
      item.run();
    },
    onClose: (_event, reason) => {
      if (reason === "escape") onClose();
    },
  });
  const { ref, ...input } = getInputProps();
  const isEmpty = groupedOptions.length === 0;

  return (
    <>
      <Box {...getRootProps()} sx={{ borderBottom: 1, borderColor: "divider" }}>
        <InputBase
          fullWidth
          autoFocus
          inputRef={ref}
          placeholder="Find people, pages and actions"
          startAdornment={<SearchOutlined sx={{ mr: 1.5, color: "text.secondary" }} />}
          slotProps={{ input: { ...input, "aria-label": "Find people, pages and actions", maxLength: 200 } }}
          sx={{ px: 2, height: 56, fontSize: "1rem" }}
        />
      </Box>
      <PaletteList groups={groupedOptions} getListboxProps={getListboxProps} getOptionProps={getOptionProps} />
      <Box role="status" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
        {isEmpty && !searching && <Box sx={{ px: 2, py: 3, textAlign: "center" }}>Nothing found for “{typed}”.</Box>}
        {searching && <Box sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: "divider" }}>Searching people…</Box>}
        {!isEmpty && !searching && people.length > 0 && <HiddenText>{people.length} people found</HiddenText>}
      </Box>
    </>
  );
}
