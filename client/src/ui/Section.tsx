import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  end?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, end, children }: SectionProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: 2, mb: 1.25 }}>
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        {end}
      </Box>
      {children}
    </Box>
  );
}
