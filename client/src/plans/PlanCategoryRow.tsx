import ExpandMoreOutlined from "@mui/icons-material/ExpandMoreOutlined";
import Accordion from "@mui/material/Accordion";
import AccordionDetails from "@mui/material/AccordionDetails";
import AccordionSummary from "@mui/material/AccordionSummary";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import type { PlanContent_ComponentFragment } from "../graphql/generated";
import { creditTypeWords, hoursText } from "../training/trainingWords";

type Category = PlanContent_ComponentFragment["categories"][number];

/** One category of a plan; opened, or on paper, its requirements and what counts for them. */
export function PlanCategoryRow({ category: { name, minutes, requirements } }: { category: Category }) {
  const id = useId();
  return (
    <Accordion
      disableGutters
      elevation={0}
      square
      slotProps={{ heading: { component: "h3" }, region: { role: "group" } }}
    >
      <AccordionSummary id={`${id}-head`} aria-controls={id} expandIcon={<ExpandMoreOutlined />}>
        <Box
          sx={{
            display: "flex",
            justifyContent: "space-between",
            gap: 2,
            width: "100%",
            pr: 2,
            "@media print": { pr: 0 },
          }}
        >
          <Box component="bdi" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
            {name}
          </Box>
          <Box component="span" className="numeric" sx={{ whiteSpace: "nowrap" }}>
            {hoursText(minutes)} h
          </Box>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {requirements.map((requirement) => (
            <Box
              component="li"
              key={requirement.id}
              sx={{
                ...{ display: "flex", justifyContent: "space-between", gap: 2, py: 0.75, breakInside: "avoid" },
                "& + &": { borderTop: 1, borderColor: "divider" },
              }}
            >
              <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
                <bdi>{requirement.name}</bdi>
                {requirement.toConfirm && " (hours to confirm)"}
                <Typography variant="body2" sx={{ color: "text.secondary" }}>
                  {countsText(requirement)}
                </Typography>
              </Box>
              <Box component="span" className="numeric" sx={{ whiteSpace: "nowrap" }}>
                {hoursText(requirement.minutes)} h
              </Box>
            </Box>
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
}

function countsText({ areas, creditTypes }: Category["requirements"][number]): string {
  const what = areas ? `Classes in ${areas.join(", ")}` : "Any education";
  if (!creditTypes?.length) return what;
  return `${what}; credit type ${creditTypes.map((type) => creditTypeWords[type]).join(", ")}`;
}
