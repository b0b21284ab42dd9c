import type { Router } from "express";
import type { GraphQLSchema } from "graphql";
import { auditRoutes } from "./audit-log/audit.routes.js";
import { bulkActionRoutes } from "./bulk-actions/bulk-action.routes.js";
import { certificateRoutes } from "./certificates/certificate.routes.js";
import { overdueRoutes } from "./course-assignments/overdue.routes.js";
import { remindersOffRoutes } from "./course-assignments/reminders-off.routes.js";
import { importRoutes } from "./imports/import.routes.js";
import { unsubscribeRoutes } from "./invitations/unsubscribe.routes.js";
import { docsRoutes } from "./partner-docs/docs.routes.js";
import type { CtxOf } from "./platform/context.js";
import { seatsRoutes } from "./seats/seats.routes.js";
import { onboardingFormRoutes } from "./support/onboarding-form.routes.js";
import { planReportRoutes } from "./training-plans/plan-report.routes.js";
import { trainingMonthsRoutes } from "./training-plans/training-months.routes.js";
import { transcriptRoutes } from "./transcripts/transcript.routes.js";
import { usersRoutes } from "./users/users.routes.js";

/** What features serve besides GraphQL: files, under addresses that end in what they are. */
export const routers: readonly ((ctxOf: CtxOf, schema: GraphQLSchema) => Router)[] = [
  auditRoutes,
  bulkActionRoutes,
  importRoutes,
  usersRoutes,
  transcriptRoutes,
  unsubscribeRoutes,
  remindersOffRoutes,
  onboardingFormRoutes,
  seatsRoutes,
  planReportRoutes,
  overdueRoutes,
  trainingMonthsRoutes,
  certificateRoutes,
  docsRoutes,
];
