import Box from "@mui/material/Box";

interface PersonMarkProps {
  name: string;
  size?: number;
  onDark?: boolean;
}

/** Initials in a circle; the name always stands beside it. */
export function PersonMark({ name, size = 32, onDark }: PersonMarkProps) {
  return (
    <Box
      aria-hidden
      sx={{
        flex: "none",
        display: "grid",
        placeItems: "center",
        width: size,
        height: size,
        borderRadius: "50%",
        fontSize: size * 0.38,
        fontWeight: 650,
        bgcolor: onDark ? "sidebar.selected" : "action.selected",
        color: onDark ? "sidebar.text" : "primary.main",
      }}
    >
      {initialsOf(name)}
    </Box>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
