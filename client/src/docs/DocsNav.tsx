import Box from "@mui/material/Box";
import type { Reference } from "./docsContent";
import type { Shown } from "./search";
import { useCurrentSection } from "./useCurrentSection";

interface Place {
  id: string;
  label: string;
}

const parts: [keyof Reference, string][] = [
  ["queries", "Queries"],
  ["mutations", "Mutations"],
  ["subscriptions", "Subscriptions"],
  ["types", "Types"],
];

/** Where one can go on the page: beside it on wide screens, above it on narrow ones. */
export function DocsNav({ shown: { guide, examples, reference } }: { shown: Shown }) {
  const groups: [string, Place[]][] = [
    ["Guide", guide.map(({ id, title }) => ({ id, label: title }))],
    ...examples.map(({ title, examples: group }): [string, Place[]] => [
      title,
      group.map((example) => ({ id: example.name, label: example.title })),
    ]),
    [
      "Reference",
      parts
        .filter(([part]) => reference[part].length > 0)
        .map(([part, label]) => ({ id: part, label: `${label} (${reference[part].length})` })),
    ],
  ];
  const filled = groups.filter(([, places]) => places.length > 0);
  const current = useCurrentSection(filled.flatMap(([, places]) => places.map(({ id }) => id)).join(" "));
  return (
    <Box component="nav" aria-label="On this page" className="no-print" sx={{ fontSize: "0.875rem" }}>
      {filled.map(([title, places]) => (
        <Box key={title} sx={{ mb: 2 }}>
          <Box sx={{ fontWeight: 620, fontSize: "0.8125rem", mb: 0.5, color: "text.primary" }}>{title}</Box>
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {places.map(({ id, label }) => (
              <li key={id}>
                <Box
                  component="a"
                  href={`#${id}`}
                  aria-current={id === current ? "location" : undefined}
                  sx={placeLook}
                >
                  {label}
                </Box>
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const placeLook = {
  display: "block",
  py: { xs: 0.75, md: 0.375 },
  pl: 1.25,
  borderLeft: 2,
  borderColor: "divider",
  color: "text.secondary",
  textDecoration: "none",
  "&:hover": { color: "text.primary", textDecoration: "underline" },
  '&[aria-current="location"]': { color: "primary.main", borderColor: "primary.main", fontWeight: 600 },
};
