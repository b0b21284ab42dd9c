import AddOutlined from "@mui/icons-material/AddOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, type KeyboardEvent, type ReactNode, useMemo, useRef } from "react";
import type { PlanTemplate_TemplateFragment } from "../graphql/generated";
import { LeaveGuard } from "../ui/LeaveGuard";
import { countOf } from "../ui/numbers";
import type { Problem } from "../ui/problem";
import { Section } from "../ui/Section";
import { BuilderProvider } from "./BuilderContext";
import { ComponentEditor } from "./ComponentEditor";
import { areasOf } from "./contentAreas";
import { PlanBar } from "./PlanBar";
import { PlanFactsForm } from "./PlanFactsForm";
import { requirementsOf } from "./planDraft";
import { kindOrder, kindWords } from "./planWords";
import type { usePlanDraft } from "./usePlanDraft";

interface PlanBuilderProps {
  plan: ReturnType<typeof usePlanDraft>;
  templates: readonly PlanTemplate_TemplateFragment[];
  /** The name of the template that it is held against. */
  templateName: string | null;
  verb: string;
  saving: boolean;
  /** What the server says of the last try. */
  problem: Problem | undefined;
  cancelTo: string;
  /** Over the form: what changed meanwhile. */
  notice?: ReactNode;
  onSave: () => void;
}

/** Writes a plan: its parts, their categories and requirements, with their sums as one types. */
export function PlanBuilder(props: PlanBuilderProps) {
  const { plan, templates, templateName, verb, saving, problem, cancelTo, notice, onSave } = props;
  const { draft, edit, remove, problems, isDirty, check } = plan;
  const form = useRef<HTMLFormElement>(null);
  const template = templates.find(({ name }) => name === templateName);
  const areaChoices = useMemo(() => areasOf(templates), [templates]);
  const builder = useMemo(() => ({ edit, remove, areaChoices }), [edit, remove, areaChoices]);
  const proposals = requirementsOf(draft).filter(({ toConfirm }) => toConfirm).length;
  const missing = kindOrder.filter((kind) => draft.components.every((component) => component.kind !== kind));
  const isUnplaced = problem && problem.code !== "CONFLICT" && Object.keys(problem.fields).length === 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    if (check()) onSave();
    else setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
  };

  return (
    <BuilderProvider value={builder}>
      <Box
        component="form"
        ref={form}
        noValidate
        onSubmit={submit}
        onKeyDown={staysOnEnter}
        sx={{ display: "grid", gap: 3, maxWidth: 1040, gridTemplateColumns: "minmax(0, 1fr)" }}
      >
        {notice}
        {isUnplaced && <Alert severity="error">{problem.message}</Alert>}
        <PlanFactsForm draft={draft} problems={problems} />
        <Section title="What it asks for">
          {proposals > 0 && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              {countOf(proposals, "requirement")} {proposals === 1 ? "is a proposal" : "are proposals"} of{" "}
              {templateName}. Check the hours against your state's and the Registry's words, then tick “Hours
              confirmed”.
            </Alert>
          )}
          {problems.components && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {problems.components}
            </Alert>
          )}
          <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
            {draft.components.map((component) => (
              <ComponentEditor
                key={component.key}
                component={component}
                target={targetOf(template, component.kind)}
                problems={problems}
              />
            ))}
          </Box>
          {missing.length > 0 && (
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 2 }}>
              {missing.map((kind) => (
                <Button
                  key={kind}
                  variant="outlined"
                  startIcon={<AddOutlined />}
                  title={kindWords[kind].help}
                  onClick={() => edit({ type: "addPart", kind, name: kindWords[kind].label })}
                >
                  Add {kindWords[kind].label}
                </Button>
              ))}
            </Box>
          )}
        </Section>
        <PlanBar
          draft={draft}
          problems={Object.keys(problems).length}
          verb={verb}
          saving={saving}
          cancelTo={cancelTo}
        />
      </Box>
      <LeaveGuard isDirty={isDirty}>What you changed in this plan is not saved.</LeaveGuard>
    </BuilderProvider>
  );
}

/** Enter in one of many fields saves nothing by accident; the button does. */
function staysOnEnter(event: KeyboardEvent) {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}

function targetOf(template: PlanTemplate_TemplateFragment | undefined, kind: string) {
  const component = template?.components.find((one) => one.kind === kind);
  return template && component && { name: template.name, minutes: component.minutes };
}
