import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { type WayToAdd, waysToAdd } from "./waysToAdd";

interface WaysToAddProps {
  /** What is offered beside a way: a button, a link. */
  actionOf?: (key: WayToAdd["key"]) => ReactNode;
  level?: "h2" | "h3";
}

/** All ways to add people side by side: when each is best, and what follows from it. */
export function WaysToAdd({ actionOf, level = "h3" }: WaysToAddProps) {
  return (
    <Box
      component="ul"
      aria-label="Ways to add users"
      sx={{
        listStyle: "none",
        m: 0,
        p: 0,
        textAlign: "start",
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        bgcolor: "background.paper",
        "& > li + li": { borderTop: 1, borderColor: "divider" },
      }}
    >
      {waysToAdd.map(({ key, name, isRecommended, best, follows }) => (
        <Box
          component="li"
          key={key}
          sx={{
            display: "grid",
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: actionOf ? "minmax(0, 1fr) 172px" : "minmax(0, 1fr)" },
            columnGap: 3,
            rowGap: 1.25,
            alignItems: "center",
            px: 2,
            py: 1.75,
            ...(isRecommended && { bgcolor: "action.hover" }),
          }}
        >
          <Box sx={{ fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>
            <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 0.5 }}>
              <Typography variant="h3" component={level} sx={{ color: "text.primary" }}>
                {name}
              </Typography>
              {isRecommended && <Chip size="small" color="primary" label="Recommended" />}
            </Box>
            <Box component="strong" sx={{ color: "text.primary", fontWeight: 600 }}>
              Best for:
            </Box>{" "}
            {best}
            <Box sx={{ mt: 0.25 }}>{follows}</Box>
          </Box>
          {actionOf && (
            <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, fontSize: "0.875rem" }}>
              {actionOf(key)}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
