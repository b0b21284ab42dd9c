import Box from "@mui/material/Box";

interface OneLineProps {
  text: string;
  strong?: boolean;
  small?: boolean;
}

/** Text on one line; what does not fit is told on hover. Its direction is its own. */
export function OneLine({ text, strong, small }: OneLineProps) {
  return (
    <Box
      component="span"
      title={text || undefined}
      sx={{
        display: "block",
        minWidth: 0,
        overflow: "hidden",
        textOverflow: "ellipsis",
        whiteSpace: "nowrap",
        ...(strong && { fontWeight: 600 }),
        ...(small && { fontSize: "0.8125rem", color: "text.secondary" }),
      }}
    >
      <bdi>{text}</bdi>
    </Box>
  );
}
