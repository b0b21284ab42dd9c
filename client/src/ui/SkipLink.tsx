import Link from "@mui/material/Link";

/** The first thing that a keyboard finds: the way past what is on every page, to `#content`. */
export function SkipLink() {
  return (
    <Link
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("content")?.focus();
      }}
      sx={{
        position: "fixed",
        top: 8,
        left: 8,
        zIndex: "tooltip",
        px: 2,
        py: 1,
        borderRadius: 1,
        bgcolor: "background.paper",
        border: 2,
        borderColor: "primary.main",
        "&:not(:focus)": { clipPath: "inset(50%)", width: 1, height: 1, overflow: "hidden", p: 0, border: 0 },
      }}
    >
      Skip to content
    </Link>
  );
}
