import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

interface EntryProps {
  id: string;
  title: ReactNode;
  /** The title in words, for the link to it. */
  name: string;
  level: 2 | 3;
  children: ReactNode;
}

/** A part of the page with an address of its own. */
export function Entry({ id, title, name, level, children }: EntryProps) {
  return (
    <Box
      component="section"
      aria-labelledby={`${id}-title`}
      id={id}
      sx={{
        scrollMarginTop: 80,
        pt: level === 2 ? 0 : 3,
        mb: level === 2 ? 5 : 3,
        "& + section": level === 3 ? { borderTop: 1, borderColor: "divider" } : {},
        "&:target > h2, &:target > h3": { color: "primary.main" },
      }}
    >
      <Typography
        id={`${id}-title`}
        component={level === 2 ? "h2" : "h3"}
        variant={level === 2 ? "h1" : "h2"}
        sx={{ overflowWrap: "anywhere", mb: 1, "& a": { opacity: 0 }, "&:hover a, & a:focus-visible": { opacity: 1 } }}
      >
        {title}
        <Box
          component="a"
          href={`#${id}`}
          aria-label={`Link to ${name}`}
          className="no-print"
          sx={{ ml: 1, color: "text.secondary", textDecoration: "none", fontWeight: 500 }}
        >
          #
        </Box>
      </Typography>
      {children}
    </Box>
  );
}
