/** Which part of a plan a requirement belongs to; the engine fills them in this order. */
export const PLAN_COMPONENTS = ["NATIONAL", "LOCAL_STATE", "INDIVIDUAL"] as const;

export type PlanComponentKind = (typeof PLAN_COMPONENTS)[number];

/** What a plan asks for. Minutes throughout, so that quarter hours add up exactly. */
export interface PlanContent {
  readonly components: readonly PlanComponent[];
}

export interface PlanComponent {
  readonly kind: PlanComponentKind;
  readonly name: string;
  /** At most so many minutes of distributive education count here; undefined where there is no limit. */
  readonly distributiveCap?: number;
  readonly categories: readonly PlanCategory[];
}

export interface PlanCategory {
  readonly name: string;
  readonly requirements: readonly PlanRequirement[];
}

/** The smallest thing that asks for minutes: a topic, or a whole category or component without topics. */
export interface PlanRequirement {
  /** Unique in its plan. */
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  /** The content areas whose minutes count, by name in any case; undefined takes any education. */
  readonly areas?: readonly string[];
  /** The credit types that count; undefined takes all. */
  readonly creditTypes?: readonly string[];
  /** Shown to officers: the number is a proposal, which the department confirms. */
  readonly toConfirm?: boolean;
}

/** First and last day of a certification period, both counted, as YYYY-MM-DD. */
export interface PlanPeriod {
  readonly from: string;
  readonly to: string;
}

/** A completion as the engine sees it. */
export interface CountableCompletion {
  readonly id: string;
  readonly className: string;
  readonly provider: string | null;
  readonly isDistributive: boolean;
  readonly creditType: string;
  /** YYYY-MM-DD. */
  readonly completedOn: string;
  readonly minutes: number;
  /** Content areas; their minutes add up to at most `minutes`. */
  readonly areas: readonly { readonly area: string; readonly minutes: number }[];
}

export const requirementsOf = (component: PlanComponent): PlanRequirement[] =>
  component.categories.flatMap(({ requirements }) => requirements);

export const minutesOf = (requirements: readonly PlanRequirement[]): number =>
  requirements.reduce((sum, { minutes }) => sum + minutes, 0);

export const requiredMinutes = ({ components }: PlanContent): number =>
  components.reduce((sum, component) => sum + minutesOf(requirementsOf(component)), 0);

/** Names of areas are compared without case and without spaces around them. */
export const areaKey = (name: string): string => name.trim().toLowerCase();
