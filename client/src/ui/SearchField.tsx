import Box from "@mui/material/Box";
import type { SxProps, Theme } from "@mui/material/styles";
import { useEffect, useRef, useState } from "react";
import { PlainIcon, paths } from "./PlainIcon";

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

  const field = (
    <>
      <PlainIcon path={paths.search} />
      <input
        ref={input}
        type="search"
        value={text}
        placeholder={placeholder}
        aria-label={label}
        data-shortcut={main ? "search" : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => search(text)}
        onKeyDown={(event) => {
          if (event.key === "Enter") search(text);
          if (event.key === "Escape" && text) clear();
        }}
      />
      {text && (
        <button type="button" className="icon-button" aria-label="Clear search" onClick={clear}>
          <PlainIcon path={paths.clear} />
        </button>
      )}
    </>
  );
  if (!sx) return <div className="search-field">{field}</div>;
  return (
    <Box className="search-field" sx={sx}>
      {field}
    </Box>
  );
}
