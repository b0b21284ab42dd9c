import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { PlanView_PlanFragment } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { countOf } from "../ui/numbers";
import { Section } from "../ui/Section";
import { CategoryRow } from "./CategoryRow";
import { HoursBar } from "./HoursBar";
import { HoursRing } from "./HoursRing";
import { PaceChip } from "./PaceChip";
import { hoursText, notCountedWords } from "./trainingWords";

/** How far somebody is in a plan: in all, by component and category, and which class counts where and why. */
export function PlanView({ progress }: { progress: PlanView_PlanFragment }) {
  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      <PlanHead progress={progress} />
      {progress.components.map((component) => (
        <Section
          key={component.kind}
          title={component.name}
          end={<HoursText done={component.doneMinutes} required={component.requiredMinutes} />}
        >
          <HoursBar label={component.name} done={component.doneMinutes} required={component.requiredMinutes} />
          {typeof component.distributiveCap === "number" && (
            <Typography variant="body2" sx={{ color: "text.secondary", mt: 0.5 }}>
              {hoursText(component.distributiveMinutes)} of at most {hoursText(component.distributiveCap)} distributive
              hours count.
            </Typography>
          )}
          <Paper variant="outlined" sx={{ mt: 1.5, overflow: "hidden" }}>
            {component.categories.map((category) => (
              <CategoryRow key={category.name} category={category} />
            ))}
          </Paper>
        </Section>
      ))}
      <NotCountedList rows={progress.notCounted} />
    </Box>
  );
}

function PlanHead({ progress }: { progress: PlanView_PlanFragment }) {
  const { plan, periodFrom, periodTo, requiredMinutes, doneMinutes, percent, pace, daysLeft } = progress;
  return (
    <Paper
      variant="outlined"
      sx={{ p: { xs: 2, sm: 3 }, display: "flex", flexWrap: "wrap", gap: 3, alignItems: "center" }}
    >
      <HoursRing percent={percent} />
      <Box sx={{ flex: 1, minWidth: 220 }}>
        <Typography variant="h2">
          <bdi>{plan.name}</bdi>
        </Typography>
        <Typography sx={{ color: "text.secondary", mt: 0.25 }}>
          Certification period {formatDay(periodFrom)} to {formatDay(periodTo)}
        </Typography>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, mt: 1.25 }}>
          <PaceChip pace={pace} daysLeft={daysLeft} />
          <Typography component="span" className="numeric">
            <strong>
              {hoursText(doneMinutes)} of {hoursText(requiredMinutes)} h
            </strong>{" "}
            ({percent} %)
          </Typography>
        </Box>
        <Typography variant="body2" sx={{ color: "text.secondary", mt: 1 }}>
          {outlook(progress)}
        </Typography>
      </Box>
    </Paper>
  );
}

/** What is still to be done, in a sentence. */
function outlook({ minutesLeft, daysLeft, neededPerMonth }: PlanView_PlanFragment): string {
  if (minutesLeft === 0) return "All hours are there.";
  const left = `${hoursText(minutesLeft)} h left`;
  if (typeof neededPerMonth !== "number") return `${left}, and the period is over.`;
  return `${left} in ${countOf(daysLeft, "day")}: ${hoursText(neededPerMonth)} h a month from today.`;
}

export function HoursText({ done, required }: { done: number; required: number }) {
  return (
    <Typography component="span" className="numeric" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
      {hoursText(done)} of {hoursText(required)} h
    </Typography>
  );
}

function NotCountedList({ rows }: { rows: PlanView_PlanFragment["notCounted"] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Not counted here">
      <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {rows.map(({ completionId, className, completedOn, minutes, reason }) => (
          <Box
            component="li"
            key={completionId}
            sx={{
              display: "flex",
              flexWrap: "wrap",
              columnGap: 2,
              px: 2,
              py: 1,
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 200, overflowWrap: "anywhere" }}>
              <bdi>{className}</bdi>
              <Typography variant="body2" sx={{ color: "text.secondary" }}>
                {formatDay(completedOn)} · {notCountedWords[reason]}
              </Typography>
            </Box>
            <span className="numeric">{hoursText(minutes)} h</span>
          </Box>
        ))}
      </Paper>
    </Section>
  );
}
