import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import type { ReactNode } from "react";
import { Section } from "../ui/Section";

interface CardProps {
  title: string;
  /** One line on what it is for. */
  lead?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}

/** A part of one's account: a title, what it is for, and what can be done. */
export function Card({ title, lead, end, children }: CardProps) {
  return (
    <Section title={title} end={end}>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
        {lead && (
          <Box sx={{ mb: 2, fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty", maxWidth: 620 }}>
            {lead}
          </Box>
        )}
        {children}
      </Paper>
    </Section>
  );
}

/** The parts of a tab under each other, as wide as a form. */
export function Cards({ children }: { children: ReactNode }) {
  return <Box sx={{ display: "grid", gap: 4, maxWidth: 720 }}>{children}</Box>;
}
