import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import type { PlanTemplate_TemplateFragment } from "../graphql/generated";
import { hoursText } from "../training/trainingWords";
import { ChoiceList } from "../ui/ChoiceList";
import { formatDay } from "../ui/dates";
import { Section } from "../ui/Section";
import { SelectInput } from "../ui/SelectInput";
import { TextInput } from "../ui/TextInput";
import { noTemplate, periodOf, useTemplateChoice } from "./templateChoice";

interface TemplateChooserProps {
  templates: readonly PlanTemplate_TemplateFragment[];
}

/** Whose rules, which level, ending when: the template follows from these. */
export function TemplateChooser({ templates }: TemplateChooserProps) {
  const { families, family, levels, level, endsOn, asksWhen, template, choose } = useTemplateChoice(templates);
  const choices = [
    ...families.map((name) => ({
      value: name,
      label: name,
      help: helpOf(templates.filter((one) => one.family === name)),
    })),
    { value: noTemplate, label: "Empty plan", help: "You write its parts, categories and hours yourself." },
  ];
  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      <Section title="What does it follow?">
        <ChoiceList
          label="What the plan follows"
          choices={choices}
          value={family}
          onChange={(wanted) => choose({ family: wanted, level: "" })}
        />
      </Section>
      {family === noTemplate ? (
        <BeginButton to="/training/plans/new/empty">Begin with an empty plan</BeginButton>
      ) : (
        <>
          <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}>
            <SelectInput
              label="Level of certification"
              value={level}
              options={levels.map((value) => ({ value, label: value }))}
              onChange={(wanted) => choose({ level: wanted })}
            />
            <TextInput
              type="date"
              label="Certification ends on"
              value={endsOn}
              onChange={(until) => choose({ until })}
              help={asksWhen ? "Which model applies depends on it." : "Can be left for later."}
            />
          </Box>
          {template ? (
            <ChosenTemplate template={template} endsOn={endsOn} />
          ) : (
            <Alert severity="info">
              Say when the certification ends: the model and its hours follow from that day.
            </Alert>
          )}
        </>
      )}
    </Box>
  );
}

/** A family in one line: its levels, and what the day of expiry decides. */
function helpOf(templates: readonly PlanTemplate_TemplateFragment[]): string {
  const levels = [...new Set(templates.map(({ level }) => level))].join(", ");
  return templates.some(({ endsFrom }) => endsFrom)
    ? `${levels}. The day on which the certification ends decides between the models of 2016 and 2025.`
    : `${levels}. The period is yours to set.`;
}

function ChosenTemplate({ template, endsOn }: { template: PlanTemplate_TemplateFragment; endsOn: string }) {
  const { id, name, note, minutes, components } = template;
  const { periodFrom, periodTo } = periodOf(template, endsOn);
  return (
    <Paper variant="outlined" component="section" aria-label="The template" sx={{ p: 2.5, display: "grid", gap: 1.5 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: 1 }}>
        <Typography variant="h2" component="h3">
          {name}
        </Typography>
        <Typography variant="h2" component="p" className="numeric">
          {hoursText(minutes)} h
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ color: "text.secondary" }}>
        {note}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: "0.875rem" }}>
        {components.map((component) => (
          <li key={component.kind}>
            {component.name}: <strong className="numeric">{hoursText(component.minutes)} h</strong>
            {component.categories.length > 1 && ` in ${component.categories.length} categories`}
          </li>
        ))}
        {periodFrom && (
          <li>
            Period {formatDay(periodFrom)} to {formatDay(periodTo)}
          </li>
        )}
      </Box>
      <BeginButton to={`/training/plans/new/${id}${endsOn ? `?until=${endsOn}` : ""}`}>Use this template</BeginButton>
    </Paper>
  );
}

const BeginButton = ({ to, children }: { to: string; children: string }) => (
  <Button variant="contained" component={Link} to={to} sx={{ justifySelf: "start" }}>
    {children}
  </Button>
);
