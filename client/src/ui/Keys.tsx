import Box from "@mui/material/Box";

/** What the keyboard's command key is called on this machine. */
export const commandKey = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

/** Keys to press, one after the other or together. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 0.5 }}>
      {keys.map((key) => (
        <Box
          key={key}
          component="kbd"
          sx={{
            minWidth: 24,
            px: 0.75,
            textAlign: "center",
            fontFamily: "inherit",
            fontSize: "0.8125rem",
            fontWeight: 600,
            lineHeight: "22px",
            border: 1,
            borderColor: "line.strong",
            borderRadius: "5px",
            bgcolor: "background.subtle",
          }}
        >
          {key}
        </Box>
      ))}
    </Box>
  );
}
