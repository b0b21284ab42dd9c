import Box from "@mui/material/Box";

/** Names to judge an encoding by. */
export function SampleNames({ names }: { names: string[] }) {
  if (names.length === 0) return <>The first rows have no accented letters to judge by.</>;
  return (
    <Box component="span" sx={{ display: "block", mt: 0.5, fontWeight: 600, color: "text.primary" }}>
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ", "}
          <bdi>{name}</bdi>
        </span>
      ))}
    </Box>
  );
}
