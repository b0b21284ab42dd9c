import Box from "@mui/material/Box";
import { Section } from "../ui/Section";
import { TextInput } from "../ui/TextInput";
import { useBuilder } from "./BuilderContext";
import type { PlanDraft, PlanFacts } from "./planDraft";
import type { PlanProblems } from "./planProblems";

/** What the plan is called, what it is for, and its certification period. */
export function PlanFactsForm({ draft, problems }: { draft: PlanDraft; problems: PlanProblems }) {
  const { edit } = useBuilder();
  const set = (values: Partial<PlanFacts>) => edit({ type: "facts", values });
  return (
    <Section title="Plan">
      <Box sx={{ display: "grid", gap: 2.5, maxWidth: 720 }}>
        <TextInput
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          problem={problems.name}
          inputProps={{ maxLength: 200 }}
        />
        <TextInput
          label="Description"
          value={draft.description}
          onChange={(description) => set({ description })}
          problem={problems.description}
          help="What it is for; officers read it."
          inputProps={{ maxLength: 500 }}
        />
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}>
          <TextInput
            type="date"
            label="Period from"
            value={draft.periodFrom}
            onChange={(periodFrom) => set({ periodFrom })}
            problem={problems.periodFrom}
          />
          <TextInput
            type="date"
            label="Period to"
            value={draft.periodTo}
            onChange={(periodTo) => set({ periodTo })}
            problem={problems.periodTo}
            help="The day on which the certification ends."
          />
        </Box>
      </Box>
    </Section>
  );
}
