import { deleteExpired } from "./accounts/expire.job.js";
import { requestReset } from "./accounts/request-reset.job.js";
import { runBulkAction } from "./bulk-actions/run-bulk-action.js";
import { sweepBulkActions } from "./bulk-actions/sweep-bulk-actions.js";
import { remindOverdue } from "./course-assignments/remind-overdue.job.js";
import { runJobs } from "./imports/run-import.js";
import { stageJobs } from "./imports/stage-import.js";
import { sweepImports } from "./imports/sweep-imports.js";
import { forgetJoining } from "./invitations/forget-joining.job.js";
import { deliverMail } from "./outbox/deliver-mail.job.js";
import { forgetMails } from "./outbox/forget-mails.job.js";
import { sweepMail } from "./outbox/sweep-mail.job.js";
import type { AnyJob } from "./platform/queue.js";
import { countProgress } from "./training-plans/count-progress.job.js";

/** Every kind of job, of all features. */
export const jobs: readonly AnyJob[] = [
  deliverMail,
  sweepMail,
  forgetMails,
  requestReset,
  deleteExpired,
  forgetJoining,
  ...Object.values(stageJobs),
  ...Object.values(runJobs),
  runBulkAction,
  sweepBulkActions,
  sweepImports,
  remindOverdue,
  countProgress,
];
