import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import type { Access } from "./docsContent";

const words: Partial<Record<Access, string>> = {
  ANY_TOKEN: "Any token",
  NO_TOKEN: "Not for tokens",
  PUBLIC: "Public, without sign-in",
};

/** What a token needs. */
export function ScopeChips({ scopes }: { scopes: readonly Access[] }) {
  const shown = scopes.length > 0 ? scopes : ["ANY_TOKEN"];
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 0.75, my: 1, fontSize: "0.8125rem" }}>
      <Box component="span" sx={{ color: "text.secondary" }}>
        Takes
      </Box>
      {shown.map((scope) => (
        <Chip key={scope} size="small" variant="outlined" label={words[scope] ?? scope} />
      ))}
    </Box>
  );
}
