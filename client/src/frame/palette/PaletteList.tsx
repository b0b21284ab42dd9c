import Box from "@mui/material/Box";
import type { AutocompleteGroupedOption, UseAutocompleteReturnValue } from "@mui/material/useAutocomplete";
import type { PaletteItem } from "./paletteItem";

type Autocomplete = UseAutocompleteReturnValue<PaletteItem, false, false, false, true>;

interface PaletteListProps {
  groups: readonly AutocompleteGroupedOption<PaletteItem>[];
  getListboxProps: Autocomplete["getListboxProps"];
  getOptionProps: Autocomplete["getOptionProps"];
}

/** What was found, by kind. */
export function PaletteList({ groups, getListboxProps, getOptionProps }: PaletteListProps) {
  return (
    <Box
      {...(getListboxProps() as React.HTMLAttributes<HTMLElement>)}
      aria-label="Found"
      sx={{ p: groups.length > 0 ? 1 : 0, overflowY: "auto", minHeight: 0 }}
    >
      {groups.map(({ group, options, index }) => (
        <Box key={group} role="group" aria-label={group}>
          <Box
            aria-hidden
            sx={{ px: 1, pt: 1, pb: 0.5, fontSize: "0.75rem", fontWeight: 600, color: "text.secondary" }}
          >
            {group}
          </Box>
          {options.map((option, place) => {
            const { key, ...props } = getOptionProps({ option, index: index + place });
            return <PaletteLine key={key} item={option} props={props} />;
          })}
        </Box>
      ))}
    </Box>
  );
}

function PaletteLine({ item, props }: { item: PaletteItem; props: React.HTMLAttributes<HTMLElement> }) {
  const { label, detail, icon } = item;
  return (
    <Box
      {...props}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 1.5,
        minHeight: 42,
        px: 1,
        borderRadius: 1,
        cursor: "pointer",
        fontSize: "0.9375rem",
        "&.Mui-focused": { bgcolor: "action.selected" },
      }}
    >
      <Box
        aria-hidden
        sx={{ display: "grid", placeItems: "center", width: 28, color: "text.secondary", "& svg": { fontSize: 20 } }}
      >
        {icon}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <bdi>{label}</bdi>
      </Box>
      {detail && (
        <Box
          title={detail}
          sx={{
            maxWidth: "50%",
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
            fontSize: "0.8125rem",
            color: "text.secondary",
          }}
        >
          {detail}
        </Box>
      )}
    </Box>
  );
}
