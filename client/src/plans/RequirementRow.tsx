import ExpandMoreOutlined from "@mui/icons-material/ExpandMoreOutlined";
import WarningAmberOutlined from "@mui/icons-material/WarningAmberOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import { memo, useId, useState } from "react";
import { StatusChip } from "../ui/StatusChip";
import { useBuilder } from "./BuilderContext";
import { MatchingRules, matchingText } from "./MatchingRules";
import { PartButtons } from "./PartButtons";
import { PartField } from "./PartField";
import type { RequirementDraft } from "./planDraft";

interface RequirementRowProps {
  requirement: RequirementDraft;
  at: number;
  count: number;
  nameProblem: string | undefined;
  hoursProblem: string | undefined;
  areasProblem: string | undefined;
}

/** What asks for hours: its name, how many, and which classes count. Drawn anew only when it changes itself. */
export const RequirementRow = memo(function RequirementRow(props: RequirementRowProps) {
  const { requirement, at, count, nameProblem, hoursProblem, areasProblem } = props;
  const { edit } = useBuilder();
  const [isOpen, setIsOpen] = useState(false);
  const rulesId = useId();
  const { key, name, hours, toConfirm, isProposal } = requirement;
  const called = name.trim() || "this requirement";
  const counts = matchingText(requirement);
  return (
    <Box component="li" sx={{ py: 0.75, "& + &": { borderTop: 1, borderColor: "divider" } }}>
      <Box sx={rowLooks}>
        <Box sx={{ gridArea: "name" }}>
          <PartField
            label="Requirement"
            placeholder="Topic, such as Stroke"
            value={name}
            onChange={(value) => edit({ type: "values", key, values: { name: value } })}
            problem={nameProblem}
          />
        </Box>
        <Box sx={{ gridArea: "hours" }}>
          <PartField
            isHours
            label={`Hours of ${called}`}
            value={hours}
            onChange={(value) => edit({ type: "values", key, values: { hours: value } })}
            problem={hoursProblem}
          />
        </Box>
        <Box sx={{ gridArea: "counts", minWidth: 0 }}>
          <Button
            size="small"
            color="inherit"
            aria-expanded={isOpen}
            aria-controls={isOpen ? rulesId : undefined}
            aria-label={`What counts for ${called}: ${counts}`}
            title={counts}
            onClick={() => setIsOpen(!isOpen)}
            endIcon={<ExpandMoreOutlined sx={{ transform: isOpen ? "rotate(180deg)" : undefined }} />}
            sx={{ minHeight: 40, maxWidth: "100%", fontWeight: 450, color: "text.secondary" }}
          >
            <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
              {counts}
            </Box>
          </Button>
          {areasProblem && !isOpen && <FormHelperText error>{areasProblem}</FormHelperText>}
        </Box>
        <Box sx={{ gridArea: "buttons", justifySelf: "end" }}>
          <PartButtons partKey={key} name={called} at={at} count={count} />
        </Box>
      </Box>
      {isProposal && (
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5, mt: 0.5 }}>
          {toConfirm && <StatusChip tone="warning" icon={<WarningAmberOutlined />} label="To confirm" />}
          <FormControlLabel
            label="Hours confirmed"
            control={
              <Checkbox
                size="small"
                checked={!toConfirm}
                slotProps={{ input: { "aria-label": `Hours of ${called} confirmed` } }}
                onChange={(_event, isConfirmed) => edit({ type: "values", key, values: { toConfirm: !isConfirmed } })}
              />
            }
            sx={{ m: 0, "& .MuiFormControlLabel-label": { fontSize: "0.875rem" } }}
          />
        </Box>
      )}
      {isOpen && (
        <Box id={rulesId} sx={{ mt: 1 }}>
          <MatchingRules requirement={requirement} problem={areasProblem} />
        </Box>
      )}
    </Box>
  );
});

const rowLooks = {
  ...{ display: "grid", columnGap: 1, rowGap: 0.75, alignItems: "start" },
  gridTemplateColumns: { xs: "112px minmax(0, 1fr)", md: "minmax(180px, 1fr) 104px minmax(160px, 280px) auto" },
  gridTemplateAreas: {
    xs: '"name name" "hours buttons" "counts counts"',
    md: '"name hours counts buttons"',
  },
};
