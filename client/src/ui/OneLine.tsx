import Box from "@mui/material/Box";

interface OneLineProps {
  text: string;
  strong?: boolean;
}

/** Text on one line; what does not fit is told on hover. Its direction is its own. */
export function OneLine({ text, strong }: OneLineProps) {
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
      }}
    >
      <bdi>{text}</bdi>
    </Box>
  );
}
