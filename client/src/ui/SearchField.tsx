import ClearOutlined from "@mui/icons-material/ClearOutlined";
import SearchOutlined from "@mui/icons-material/SearchOutlined";
import IconButton from "@mui/material/IconButton";
import InputAdornment from "@mui/material/InputAdornment";
import OutlinedInput from "@mui/material/OutlinedInput";
import type { SxProps, Theme } from "@mui/material/styles";
import { useEffect, useRef, useState } from "react";

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  value: string;
  /** Called when the person pauses, leaves the field or presses Enter. */
  onSearch: (text: string) => void;
  /** The page's main search: `/` goes there. */
  main?: boolean;
  sx?: SxProps<Theme>;
}

const pauseMs = 250;

export function SearchField({ label, placeholder = label, value, onSearch, main, sx }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);

  const search = (wanted: string) => {
    if (wanted.trim() === asked.current) return;
    asked.current = wanted.trim();
    onSearch(wanted.trim());
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause anew
  useEffect(() => {
    const timer = setTimeout(() => search(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  const clear = () => {
    setText("");
    search("");
    input.current?.focus();
  };

  return (
    <OutlinedInput
      size="small"
      type="search"
      value={text}
      inputRef={input}
      placeholder={placeholder}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => search(text)}
      onKeyDown={(event) => {
        if (event.key === "Enter") search(text);
        if (event.key === "Escape" && text) clear();
      }}
      startAdornment={
        <InputAdornment position="start">
          <SearchOutlined fontSize="small" />
        </InputAdornment>
      }
      endAdornment={
        text && (
          <InputAdornment position="end">
            <IconButton size="small" edge="end" aria-label="Clear search" onClick={clear}>
              <ClearOutlined fontSize="small" />
            </IconButton>
          </InputAdornment>
        )
      }
      slotProps={{ input: { "aria-label": label, ...(main && { "data-shortcut": "search" }) } }}
      sx={[
        { width: { xs: "100%", sm: 280 }, "& input::-webkit-search-cancel-button": { display: "none" } },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    />
  );
}
