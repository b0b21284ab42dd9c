import { apiTokenPolicy } from "./api-tokens/api-token.policy.js";
import { isInScope } from "./api-tokens/scope.rules.js";
import { auditPolicy } from "./audit-log/audit.policy.js";
import { bulkActionPolicy } from "./bulk-actions/bulk-action.policy.js";
import { certificatePolicy } from "./certificates/certificate.policy.js";
import { assignmentPolicy } from "./course-assignments/assignment.policy.js";
import { coursePolicy } from "./courses/course.policy.js";
import { departmentPolicy } from "./departments/department.policy.js";
import { importPolicy } from "./imports/import.policy.js";
import { invitationLinkPolicy } from "./invitation-links/invitation-link.policy.js";
import { invitationPolicy } from "./invitations/invitation.policy.js";
import { licencePolicy } from "./licences/licence.policy.js";
import type { Actor } from "./platform/actor.js";
import { AppError } from "./platform/errors.js";
import { savedViewPolicy } from "./saved-views/saved-view.policy.js";
import { seatsPolicy } from "./seats/seats.policy.js";
import { supportPolicy } from "./support/support.policy.js";
import { trainingPlanPolicy } from "./training-plans/training-plan.policy.js";
import { transcriptPolicy } from "./transcripts/transcript.policy.js";
import { userPolicy } from "./users/user.policy.js";
import { userChangePolicy } from "./users/user-change.policy.js";

/** Who may do what: the features' policies in one. Nothing is allowed that does not stand here. */
export const policies = {
  ...importPolicy,
  ...invitationPolicy,
  ...invitationLinkPolicy,
  ...apiTokenPolicy,
  ...auditPolicy,
  ...bulkActionPolicy,
  ...assignmentPolicy,
  ...coursePolicy,
  ...licencePolicy,
  ...transcriptPolicy,
  ...certificatePolicy,
  ...departmentPolicy,
  ...savedViewPolicy,
  ...seatsPolicy,
  ...supportPolicy,
  ...trainingPlanPolicy,
  ...userPolicy,
  ...userChangePolicy,
};

type Policies = typeof policies;
type Action = keyof Policies;
type TargetOf<A extends Action> = Parameters<Policies[A]> extends [Actor, ...infer Target] ? Target : [];

/** Whether the actor may do it (to the target); a token's scopes come on top. */
export const can = <A extends Action>(actor: Actor, action: A, ...target: TargetOf<A>): boolean =>
  (actor.kind !== "token" || isInScope(actor, action)) &&
  (policies[action] as (actor: Actor, ...target: TargetOf<A>) => boolean)(actor, ...target);

/** Refuses with FORBIDDEN what the actor may not do. */
export function authorize<A extends Action>(actor: Actor, action: A, ...target: TargetOf<A>): void {
  if (!can(actor, action, ...target)) throw new AppError("FORBIDDEN", "You may not do this.");
}
