import ArrowDownwardOutlined from "@mui/icons-material/ArrowDownwardOutlined";
import ArrowUpwardOutlined from "@mui/icons-material/ArrowUpwardOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { useLayoutEffect, useRef } from "react";
import { HiddenText } from "../ui/HiddenText";
import { useBuilder } from "./BuilderContext";

interface PartButtonsProps {
  partKey: string;
  /** What it is called, or what it is while it has no name. */
  name: string;
  /** Its place in its list, and how many stand there. */
  at: number;
  count: number;
}

/** Moves a category or a requirement up and down, and takes it out. The focus goes along with what moves. */
export function PartButtons({ partKey, name, at, count }: PartButtonsProps) {
  const { edit, remove } = useBuilder();
  const buttons = useRef<HTMLDivElement>(null);
  const moved = useRef<-1 | 1 | null>(null);

  useLayoutEffect(() => {
    if (moved.current === null) return;
    const [up, down] = buttons.current?.querySelectorAll("button") ?? [];
    const wanted = moved.current === -1 ? up : down;
    (at === (moved.current === -1 ? 0 : count - 1) ? (moved.current === -1 ? down : up) : wanted)?.focus();
    moved.current = null;
  }, [at, count]);

  const move = (by: -1 | 1) => {
    moved.current = by;
    edit({ type: "move", key: partKey, by });
  };
  return (
    <Box ref={buttons} sx={{ display: "flex", flex: "none" }}>
      <Step label={`Move ${name} up`} disabled={at === 0} onClick={() => move(-1)}>
        <ArrowUpwardOutlined fontSize="small" />
      </Step>
      <Step label={`Move ${name} down`} disabled={at === count - 1} onClick={() => move(1)}>
        <ArrowDownwardOutlined fontSize="small" />
      </Step>
      <Step label={`Remove ${name}`} onClick={(button) => remove(partKey, name, button)}>
        <DeleteOutlined fontSize="small" />
      </Step>
      <HiddenText>
        <span aria-live="polite">
          {at + 1} of {count}
        </span>
      </HiddenText>
    </Box>
  );
}

interface StepProps {
  label: string;
  disabled?: boolean;
  onClick: (button: HTMLElement) => void;
  children: React.ReactNode;
}

function Step({ label, disabled, onClick, children }: StepProps) {
  return (
    <Tooltip title={disabled ? "" : label}>
      <span>
        <IconButton
          size="small"
          aria-label={label}
          disabled={disabled}
          onClick={(event) => onClick(event.currentTarget)}
          sx={{ width: 36, height: 36 }}
        >
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
