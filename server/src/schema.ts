import "reflect-metadata";
import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import { buildSchema, getMetadataStorage } from "type-graphql";
import { AccountResolver } from "./accounts/account.resolver.js";
import { EmailResolver } from "./accounts/email.resolver.js";
import { MyAccountResolver } from "./accounts/my-account.resolver.js";
import { TwoFactorResolver } from "./accounts/two-factor.resolver.js";
import { ViewerResolver } from "./accounts/viewer.resolver.js";
import { ApiTokenResolver } from "./api-tokens/api-token.resolver.js";
import { OwnTokenResolver } from "./api-tokens/own-token.resolver.js";
import { DepartmentAuditResolver, UserHistoryResolver } from "./audit-log/audit.resolver.js";
import { BulkActionResolver, DepartmentBulkActionsResolver } from "./bulk-actions/bulk-action.resolver.js";
import { CertificateResolver } from "./certificates/certificate.resolver.js";
import {
  CourseAssignmentResolver,
  DepartmentAssignmentsResolver,
  UserAssignmentsResolver,
  ViewerAssignmentsResolver,
} from "./course-assignments/assignment.resolver.js";
import { OverdueReportResolver } from "./course-assignments/overdue-report.resolver.js";
import { CourseResolver, DepartmentCoursesResolver } from "./courses/course.resolver.js";
import { DemoResolver } from "./demo/demo.resolver.js";
import { DepartmentsResolver } from "./departments/departments.resolver.js";
import { EditLocationsResolver } from "./departments/edit-locations.resolver.js";
import { SettingsResolver } from "./departments/settings.resolver.js";
import { EditGroupsResolver } from "./groups/edit-groups.resolver.js";
import { DepartmentImportsResolver, ImportBatchResolver } from "./imports/import-batch.resolver.js";
import { InvitationLinkResolver } from "./invitation-links/invitation-link.resolver.js";
import { RegisterResolver } from "./invitation-links/register.resolver.js";
import { AnswerInvitationResolver } from "./invitations/answer-invitation.resolver.js";
import { ChangeInvitationsResolver } from "./invitations/change-invitations.resolver.js";
import { DepartmentInvitationsResolver } from "./invitations/department-invitations.resolver.js";
import { InviteUsersResolver } from "./invitations/invite-users.resolver.js";
import { JoinResolver } from "./invitations/join.resolver.js";
import { OwnDepartmentsInvitationsResolver } from "./invitations/own-departments-invitations.resolver.js";
import {
  CourseLicencesResolver,
  DepartmentLicencesResolver,
  LicencePoolResolver,
} from "./licences/licence.resolver.js";
import { type Ctx, identify, signedIn } from "./platform/context.js";
import { continueEarlyFields } from "./platform/early-fields.js";
import { SavedViewResolver } from "./saved-views/saved-view.resolver.js";
import { DepartmentSeatsResolver, SeatsResolver } from "./seats/seats.resolver.js";
import { HelpContactResolver } from "./support/help-contact.resolver.js";
import { OpenDepartmentResolver } from "./support/open-department.resolver.js";
import { RemovedUsersResolver } from "./support/removed-users.resolver.js";
import { SupportResolver } from "./support/support.resolver.js";
import { PlanReportResolver, TrainingMonthsResolver } from "./training-plans/plan-report.resolver.js";
import {
  DepartmentPlansResolver,
  PlanDepartmentResolver,
  TrainingPlanResolver,
  UserPlansResolver,
} from "./training-plans/training-plan.resolver.js";
import {
  CompletionResolver,
  DepartmentTranscriptsResolver,
  UserTranscriptResolver,
  ViewerTranscriptResolver,
} from "./transcripts/transcript.resolver.js";
import { AddUserResolver } from "./users/add-user.resolver.js";
import { UserRecordResolver } from "./users/user-record.resolver.js";
import { UserRightsResolver } from "./users/user-rights.resolver.js";
import { UserWriteResolver } from "./users/user-write.resolver.js";
import { UsersResolver } from "./users/users.resolver.js";

const resolvers = [
  AccountResolver,
  ViewerResolver,
  AnswerInvitationResolver,
  InviteUsersResolver,
  ChangeInvitationsResolver,
  JoinResolver,
  OwnDepartmentsInvitationsResolver,
  InvitationLinkResolver,
  RegisterResolver,
  OpenDepartmentResolver,
  RemovedUsersResolver,
  HelpContactResolver,
  SupportResolver,
  DepartmentsResolver,
  DepartmentInvitationsResolver,
  DemoResolver,
  UsersResolver,
  UserWriteResolver,
  UserRightsResolver,
  UserRecordResolver,
  AddUserResolver,
  SettingsResolver,
  EditGroupsResolver,
  EditLocationsResolver,
  DepartmentAuditResolver,
  UserHistoryResolver,
  ApiTokenResolver,
  OwnTokenResolver,
  SavedViewResolver,
  BulkActionResolver,
  DepartmentBulkActionsResolver,
  DepartmentSeatsResolver,
  SeatsResolver,
  EmailResolver,
  MyAccountResolver,
  TwoFactorResolver,
  ImportBatchResolver,
  DepartmentImportsResolver,
  TrainingPlanResolver,
  DepartmentPlansResolver,
  PlanDepartmentResolver,
  UserPlansResolver,
  OverdueReportResolver,
  PlanReportResolver,
  TrainingMonthsResolver,
  CourseResolver,
  DepartmentCoursesResolver,
  LicencePoolResolver,
  DepartmentLicencesResolver,
  CourseLicencesResolver,
  CourseAssignmentResolver,
  DepartmentAssignmentsResolver,
  UserAssignmentsResolver,
  ViewerAssignmentsResolver,
  CompletionResolver,
  DepartmentTranscriptsResolver,
  UserTranscriptResolver,
  ViewerTranscriptResolver,
  CertificateResolver,
] as const;

// type-graphql asks for one; our subscriptions say themselves what they listen to (platform/live.ts).
const NO_TOPICS = {
  publish: () => undefined,
  subscribe: (topic: string): never => {
    throw new Error(`Nothing is published under ${topic}.`);
  },
};

/** The root fields that need no sign-in. All others are refused before they run, also those that nobody thought of. */
export const PUBLIC_FIELDS: ReadonlySet<string> = new Set([
  "viewer",
  "passwordLink",
  "demoSignIns",
  "supportEmail",
  "signIn",
  "signInWithCode",
  "signOut",
  "requestPasswordReset",
  "setPassword",
  "invitationByToken",
  "joinByInvitation",
  "declineByInvitation",
  "invitationLinkByToken",
  "joinByInvitationLink",
  "registerByInvitationLink",
  "registrationByToken",
  "confirmRegistration",
  "emailLink",
  "confirmEmail",
  "setPasswordByCode",
  "certificateCheck",
]);

/**
 * The queries that begin with entering a department, and find out on the way who is signed in (platform/tenant.ts):
 * where nothing else is asked for, nobody is identified before (http/compiled-operations.ts).
 */
const ENTERING_FIELDS: ReadonlySet<string> = new Set(["department", "user"]);

/** The whole GraphQL schema, with sign-in asked for at every root field that is not public. */
export async function buildMusterSchema(): Promise<GraphQLSchema> {
  // Its check asks the schema for itself, a third of a second at each start; Apollo Server validates it anyway.
  const schema = await buildSchema({ resolvers, validate: false, pubSub: NO_TOPICS, skipCheck: true });
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (type) denyByDefault(type.getFields());
  }
  readGetters(schema);
  continueEarlyFields(schema);
  return schema;
}

/** Getters (most are ids) are read like any property: for a resolver, each of a list's entries would make its arguments. */
function readGetters(schema: GraphQLSchema): void {
  for (const { name, target, fields = [] } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of fields) {
      const declared = type.getFields()[field.schemaName];
      const isGetter = Object.getOwnPropertyDescriptor(target.prototype, field.name)?.get !== undefined;
      if (declared && isGetter && field.schemaName === field.name) delete declared.resolve;
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, Ctx>;
type RootField = Pick<GraphQLField<unknown, Ctx>, "resolve" | "subscribe" | "extensions">;
type RootFields = Readonly<Record<string, RootField>>;

function denyByDefault(fields: RootFields): void {
  for (const [name, field] of Object.entries(fields)) {
    if (PUBLIC_FIELDS.has(name)) continue;
    const guarded = ENTERING_FIELDS.has(name) ? entering : forSignedIn;
    if (ENTERING_FIELDS.has(name)) field.extensions = { ...field.extensions, entersFirst: true };
    if (field.resolve) field.resolve = guarded(field.resolve);
    if (field.subscribe) field.subscribe = guarded(field.subscribe);
  }
}

const forSignedIn =
  (resolve: Resolver): Resolver =>
  (root, args, ctx, info) => {
    if (!ctx.token) signedIn(ctx);
    return resolve(root, args, ctx, info);
  };

/** Whoever is not signed in learns that, and nothing else of what was wrong. */
const entering =
  (resolve: Resolver): Resolver =>
  async (root, args, ctx, info) => {
    if (!ctx.token && !ctx.unread) signedIn(ctx);
    try {
      return await resolve(root, args, ctx, info);
    } catch (error) {
      await identify(ctx);
      if (!ctx.token) signedIn(ctx);
      throw error;
    }
  };
