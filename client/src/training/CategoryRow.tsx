import ExpandMoreOutlined from "@mui/icons-material/ExpandMoreOutlined";
import Accordion from "@mui/material/Accordion";
import AccordionDetails from "@mui/material/AccordionDetails";
import AccordionSummary from "@mui/material/AccordionSummary";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import type { CategoryRow_CategoryFragment } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { HoursBar } from "./HoursBar";
import { hoursText } from "./trainingWords";

type Category = CategoryRow_CategoryFragment;

/** One category of a plan; opened, the classes that count, by requirement. */
export function CategoryRow({
  category: { name, doneMinutes, requiredMinutes, requirements },
}: {
  category: Category;
}) {
  const id = useId();
  return (
    <Accordion
      disableGutters
      elevation={0}
      square
      slotProps={{ heading: { component: "h3" }, region: { role: "group" } }}
    >
      <AccordionSummary id={`${id}-head`} aria-controls={id} expandIcon={<ExpandMoreOutlined />}>
        <Box sx={{ display: "grid", gap: 0.75, width: "100%", pr: 2, "@media print": { pr: 0 } }}>
          <Box sx={{ display: "flex", justifyContent: "space-between", gap: 2 }}>
            <Box component="bdi" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
              {name}
            </Box>
            <Box component="span" className="numeric" sx={{ whiteSpace: "nowrap" }}>
              {hoursText(doneMinutes)} of {hoursText(requiredMinutes)} h
            </Box>
          </Box>
          <HoursBar label={name} done={doneMinutes} required={requiredMinutes} />
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        {requirements.map((requirement) => (
          <Requirement key={requirement.id} requirement={requirement} isAlone={requirements.length === 1} />
        ))}
      </AccordionDetails>
    </Accordion>
  );
}

interface RequirementProps {
  requirement: Category["requirements"][number];
  /** The only one of its category: its name says nothing new. */
  isAlone: boolean;
}

function Requirement({ requirement, isAlone }: RequirementProps) {
  const { name, doneMinutes, requiredMinutes, toConfirm, classes } = requirement;
  return (
    <Box sx={{ py: 1, "& + &": { borderTop: 1, borderColor: "divider" } }}>
      {(!isAlone || toConfirm) && (
        <Box sx={{ display: "flex", justifyContent: "space-between", gap: 2 }}>
          <Box component="bdi" sx={{ overflowWrap: "anywhere" }}>
            {name}
            {toConfirm && (
              <Typography component="span" variant="body2" sx={{ color: "text.secondary" }}>
                {" "}
                (hours to confirm)
              </Typography>
            )}
          </Box>
          <Box component="span" className="numeric" sx={{ whiteSpace: "nowrap", color: "text.secondary" }}>
            {hoursText(doneMinutes)} of {hoursText(requiredMinutes)} h
          </Box>
        </Box>
      )}
      {classes.length === 0 ? (
        <Typography variant="body2" sx={{ color: "text.secondary", mt: 0.5 }}>
          Nothing counts here yet.
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {classes.map(({ completionId, className, completedOn, minutes, why }) => (
            <Box component="li" key={completionId} sx={{ mt: 0.5 }}>
              <bdi>{className}</bdi>, {formatDay(completedOn)}: <strong>{hoursText(minutes)} h</strong>
              <Typography variant="body2" component="div" sx={{ color: "text.secondary" }}>
                {why}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
