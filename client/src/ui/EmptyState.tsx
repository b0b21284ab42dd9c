import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** The heading's level on the page; looks do not change with it. */
  level?: "h1" | "h2" | "h3";
}

/** Says what will be here, and offers the first step. */
export function EmptyState({ icon, title, children, actions, level = "h2" }: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: "flex",
        flexDirection: "column",
        alignItems: "center",
        textAlign: "center",
        gap: 1,
        px: 3,
        py: { xs: 5, sm: 7 },
      }}
    >
      {icon && (
        <Box
          aria-hidden
          sx={{
            display: "grid",
            placeItems: "center",
            width: 56,
            height: 56,
            mb: 1,
            borderRadius: "50%",
            color: "primary.main",
            bgcolor: "action.selected",
            "& svg": { fontSize: 28 },
          }}
        >
          {icon}
        </Box>
      )}
      <Typography variant="h2" component={level}>
        {title}
      </Typography>
      {children && (
        <Typography variant="body2" component="div" sx={{ color: "text.secondary", maxWidth: 460, textWrap: "pretty" }}>
          {children}
        </Typography>
      )}
      {actions && (
        <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "center", gap: 1, mt: 2 }}>{actions}</Box>
      )}
    </Box>
  );
}
