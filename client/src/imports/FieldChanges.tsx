import Box from "@mui/material/Box";
import { HiddenText } from "../ui/HiddenText";
import { roles, roleWords } from "../ui/roleWords";
import { fieldWord } from "./planWords";

interface FieldChangesProps {
  changes: { field: string; oldValue: string | null; newValue: string | null }[];
}

/** Roles come by their names in the API. */
function valueWords(field: string, value: string | null): string {
  const role = field === "role" ? roles.find((one) => one === value) : undefined;
  return (role ? roleWords[role] : value) || "blank";
}

/** Each changed field, old -> new. */
export function FieldChanges({ changes }: FieldChangesProps) {
  if (changes.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, fontSize: "0.8125rem", lineHeight: 1.5 }}>
      {changes.map(({ field, oldValue, newValue }) => (
        <Box component="li" key={field} sx={{ overflowWrap: "anywhere" }}>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {fieldWord(field)}:{" "}
          </Box>
          <Box component="del" dir="auto" sx={{ color: "text.secondary" }}>
            <HiddenText>from </HiddenText>
            {valueWords(field, oldValue)}
          </Box>
          <span aria-hidden> → </span>
          <Box component="ins" dir="auto" sx={{ textDecoration: "none", fontWeight: 600 }}>
            <HiddenText>to </HiddenText>
            {valueWords(field, newValue)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
