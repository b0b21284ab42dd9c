import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { PageHeader } from "../ui/PageHeader";

interface SecurityTaskProps {
  title: string;
  above: ReactNode;
  children: ReactNode;
}

/** A page for one piece of work on one's security. */
export function SecurityTask({ title, above, children }: SecurityTaskProps) {
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={title} above={above} />
      {children}
    </Box>
  );
}
