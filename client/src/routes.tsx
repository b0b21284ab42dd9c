import { type ComponentType, Suspense } from "react";
import { createRoutesFromElements, matchRoutes, Navigate, Route, useRoutes } from "react-router";
import { Opening } from "./session/Opening";
import { PageBoundary } from "./session/PageBoundary";
import { hasSession } from "./start/visitor";
import { type LazyPage, lazyPage } from "./ui/lazyPage";
import { PrefetchPage } from "./ui/prefetchPage";

/** Every page in a chunk of its own, so that signing in loads little. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazyPage(async () => (await load())[name]);

/** The same, with Apollo Client, which comes at the same time. */
const pageWithClient = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazyPage(async () => {
    const [{ WithClient }, pages] = await Promise.all([import("./graphql/WithClient"), load()]);
    const Content: ComponentType = pages[name];
    return () => (
      <WithClient>
        <Content />
      </WithClient>
    );
  });

const signIn = page(() => import("./session/SignInPage"), "SignInPage");
const secondStep = page(() => import("./session/SecondStepPage"), "SecondStepPage");
const forgotPassword = page(() => import("./session/ForgotPasswordPage"), "ForgotPasswordPage");
const passwordByCode = page(() => import("./session/SetPasswordByCodePage"), "SetPasswordByCodePage");
const passwordLink = page(() => import("./session/PasswordLinkPage"), "PasswordLinkPage");
const invitation = pageWithClient(() => import("./joining/InvitationPage"), "InvitationPage");
const joinByLink = pageWithClient(() => import("./joining/JoinPage"), "JoinPage");
const registration = pageWithClient(() => import("./joining/RegistrationPage"), "RegistrationPage");
const docs = page(() => import("./docs/DocsPage"), "DocsPage");
const confirmEmail = pageWithClient(() => import("./joining/ConfirmEmailPage"), "ConfirmEmailPage");
const openToAll = pageWithClient(() => import("./frame/OpenPage"), "OpenPage");
const help = page(() => import("./help/HelpPage"), "HelpPage");
const certificateCheck = pageWithClient(() => import("./certificates/CertificateCheckPage"), "CertificateCheckPage");
const signedIn = pageWithClient(() => import("./frame/SignedInPage"), "SignedInPage");
const notFound = page(() => import("./frame/NotFoundPage"), "NotFoundPage");
const home = page(() => import("./home/HomePage"), "HomePage");
const assignments = page(() => import("./assignments/AssignmentsPage"), "AssignmentsPage");
const users = page(() => import("./users/UsersPage"), "UsersPage");
const invitations = page(() => import("./invitations/InvitationsPage"), "InvitationsPage");
const user = page(() => import("./users/record/UserPage"), "UserPage");
const profile = page(() => import("./users/record/ProfileTab"), "ProfileTab");
const userAssignments = page(() => import("./users/record/AssignmentsTab"), "AssignmentsTab");
const trainingPlans = page(() => import("./users/record/TrainingPlansTab"), "TrainingPlansTab");
const transcripts = page(() => import("./users/record/TranscriptsTab"), "TranscriptsTab");
const history = page(() => import("./users/record/HistoryTab"), "HistoryTab");
const actions = page(() => import("./users/actions/ActionsPage"), "ActionsPage");
const action = page(() => import("./users/actions/ActionPage"), "ActionPage");
const imports = page(() => import("./imports/HistoryPage"), "HistoryPage");
const upload = page(() => import("./imports/UploadPage"), "UploadPage");
const completionUpload = page(() => import("./imports/CompletionUploadPage"), "CompletionUploadPage");
const review = page(() => import("./imports/ReviewPage"), "ReviewPage");
const run = page(() => import("./imports/RunPage"), "RunPage");
const summary = page(() => import("./imports/SummaryPage"), "SummaryPage");
const courses = page(() => import("./courses/CoursesPage"), "CoursesPage");
const course = page(() => import("./courses/CoursePage"), "CoursePage");
const licences = page(() => import("./licences/LicencesPage"), "LicencesPage");
const pool = page(() => import("./licences/PoolPage"), "PoolPage");
const newCourse = page(() => import("./courses/NewCoursePage"), "NewCoursePage");
const editCourse = page(() => import("./courses/EditCoursePage"), "EditCoursePage");
const plans = page(() => import("./plans/PlansPage"), "PlansPage");
const newPlan = page(() => import("./plans/NewPlanPage"), "NewPlanPage");
const newPlanBuilder = page(() => import("./plans/NewPlanBuilderPage"), "NewPlanBuilderPage");
const plan = page(() => import("./plans/PlanPage"), "PlanPage");
const planPeople = page(() => import("./plans/PlanPeopleTab"), "PlanPeopleTab");
const planRequirements = page(() => import("./plans/PlanRequirementsTab"), "PlanRequirementsTab");
const editPlan = page(() => import("./plans/EditPlanPage"), "EditPlanPage");
const settings = page(() => import("./settings/SettingsPage"), "SettingsPage");
const departmentSettings = page(() => import("./settings/DepartmentSettingsPage"), "DepartmentSettingsPage");
const groups = page(() => import("./settings/GroupsPage"), "GroupsPage");
const locations = page(() => import("./settings/LocationsPage"), "LocationsPage");
const invitationLink = page(() => import("./settings/InvitationLinkPage"), "InvitationLinkPage");
const seats = page(() => import("./settings/SeatsPage"), "SeatsPage");
const apiTokens = page(() => import("./settings/ApiTokensPage"), "ApiTokensPage");
const auditLog = page(() => import("./settings/AuditLogPage"), "AuditLogPage");
const account = page(() => import("./account/AccountPage"), "AccountPage");
const twoFactorSetup = page(() => import("./account/TwoFactorSetupPage"), "TwoFactorSetupPage");
const backupCodes = page(() => import("./account/BackupCodesPage"), "BackupCodesPage");
const myTraining = page(() => import("./my-training/MyTrainingPage"), "MyTrainingPage");
const myCourses = page(() => import("./my-training/MyCoursesTab"), "MyCoursesTab");
const myPlans = page(() => import("./my-training/MyPlansTab"), "MyPlansTab");
const myTranscript = page(() => import("./my-training/MyTranscriptTab"), "MyTranscriptTab");
const progressReport = page(() => import("./reports/ProgressPage"), "ProgressPage");
const overdueReport = page(() => import("./reports/OverduePage"), "OverduePage");
const hoursReport = page(() => import("./reports/HoursPage"), "HoursPage");
const completions = page(() => import("./recording/CompletionsPage"), "CompletionsPage");
const recordClass = page(() => import("./recording/RecordPage"), "RecordPage");
const support = page(() => import("./support/SupportPage"), "SupportPage");

const routes = createRoutesFromElements(
  <>
    <Route path="sign-in" Component={signIn} />
    <Route path="sign-in/code" Component={secondStep} />
    <Route path="forgot-password" Component={forgotPassword} />
    <Route path="code" Component={passwordByCode} />
    <Route path="set-password/:token" Component={passwordLink} />
    <Route path="reset-password/:token" Component={passwordLink} />
    <Route path="invitation/:token" Component={invitation} />
    <Route path="join/:token" Component={joinByLink} />
    <Route path="registration/:token" Component={registration} />
    <Route path="confirm-email/:token" Component={confirmEmail} />
    <Route Component={openToAll}>
      <Route path="help" Component={help} />
    </Route>
    <Route path="docs" Component={docs} />
    <Route path="certificates/:code" Component={certificateCheck} />
    <Route Component={signedIn}>
      <Route index Component={home} />
      <Route path="users" Component={users} />
      <Route path="users/invitations" Component={invitations} />
      <Route path="users/actions" Component={actions} />
      <Route path="users/actions/:id" Component={action} />
      <Route path="users/:id" Component={user}>
        <Route index Component={profile} />
        <Route path="assignments" Component={userAssignments} />
        <Route path="training-plans" Component={trainingPlans} />
        <Route path="transcripts" Component={transcripts} />
        <Route path="history" Component={history} />
      </Route>
      <Route path="imports" Component={imports} />
      <Route path="imports/new" Component={upload} />
      <Route path="imports/:id/review" Component={review} />
      <Route path="imports/:id/run" Component={run} />
      <Route path="imports/:id/summary" Component={summary} />
      <Route path="training" element={<Navigate to="/training/courses" replace />} />
      <Route path="training/courses" Component={courses} />
      <Route path="training/completions" Component={completions} />
      <Route path="training/completions/import" Component={completionUpload} />
      <Route path="training/record" Component={recordClass} />
      <Route path="training/courses/new" Component={newCourse} />
      <Route path="training/courses/:id" Component={course} />
      <Route path="training/courses/:id/edit" Component={editCourse} />
      <Route path="training/licences" Component={licences} />
      <Route path="training/licences/:courseId" Component={pool} />
      <Route path="training/assignments" Component={assignments} />
      <Route path="my-training" Component={myTraining}>
        <Route path="courses" Component={myCourses} />
        <Route path="plans" Component={myPlans} />
        <Route path="transcript" Component={myTranscript} />
      </Route>
      <Route path="reports" Component={progressReport} />
      <Route path="reports/overdue" Component={overdueReport} />
      <Route path="reports/hours" Component={hoursReport} />
      <Route path="training/plans" Component={plans} />
      <Route path="training/plans/new" Component={newPlan} />
      <Route path="training/plans/new/:template" Component={newPlanBuilder} />
      <Route path="training/plans/:id/edit" Component={editPlan} />
      <Route path="training/plans/:id" Component={plan}>
        <Route index Component={planPeople} />
        <Route path="requirements" Component={planRequirements} />
      </Route>
      <Route path="settings" Component={settings}>
        <Route index Component={departmentSettings} />
        <Route path="groups" Component={groups} />
        <Route path="locations" Component={locations} />
        <Route path="invitation-link" Component={invitationLink} />
        <Route path="seats" Component={seats} />
        <Route path="api-tokens" Component={apiTokens} />
        <Route path="audit-log" Component={auditLog} />
      </Route>
      <Route path="account/security/two-factor" Component={twoFactorSetup} />
      <Route path="account/security/backup-codes" Component={backupCodes} />
      <Route path="account/:tab?" Component={account} />
      <Route path="support" Component={support} />
      <Route path="*" Component={notFound} />
    </Route>
  </>,
);

const layersAt = (path: string): readonly LazyPage[] =>
  (matchRoutes(routes, path) ?? []).flatMap(({ route: { Component } }) =>
    Component && "prefetch" in Component ? [Component as LazyPage] : [],
  );

/** Loads the code of the page at a path ahead: its own, and that of what stands around it. */
function prefetchPage(path: string): void {
  for (const layer of layersAt(path)) void layer.prefetch();
}

// Who comes without a session gets no further than the outermost.
if (hasSession) prefetchPage(location.pathname);
else void layersAt(location.pathname)[0]?.prefetch();

export function AppRoutes() {
  return (
    <PageBoundary place="/">
      <Suspense fallback={<Opening />}>
        <PrefetchPage value={prefetchPage}>
          <Matching />
        </PrefetchPage>
      </Suspense>
    </PageBoundary>
  );
}

const Matching = () => useRoutes(routes);
