import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

interface RecordSectionProps {
  title: string;
  /** What it means, or what follows. */
  note?: ReactNode;
  children?: ReactNode;
  className?: string;
}

/** One titled part of the record: what it is on the left, how it stands and what can be done on the right. */
export function RecordSection({ title, note, children, className }: RecordSectionProps) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      className={className}
      sx={{
        ...{ py: 2.5, display: "grid", gap: 1, gridTemplateColumns: { sm: "180px minmax(0, 1fr)" } },
        ...{ breakInside: "avoid", "@media print": { py: 1.25 } },
      }}
    >
      <Typography id={id} variant="h3" component="h2">
        {title}
      </Typography>
      <Box sx={{ display: "grid", gap: 1, justifyItems: "start" }}>
        {children}
        {note && <Note>{note}</Note>}
      </Box>
    </Box>
  );
}

/** Smaller words under what they explain. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty", maxWidth: 480 }}>{children}</Box>
  );
}

export function Muted({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}
