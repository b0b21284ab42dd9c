import { type ComponentType, lazy, Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { Opening } from "./session/Opening";
import { PageBoundary } from "./session/PageBoundary";

/** Every page in a chunk of its own, so that signing in loads little. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }));
  return <Page />;
}

/** The same, with Apollo Client, which comes at the same time. */
function pageWithClient<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const Page = lazy<ComponentType>(async () => {
    const [{ WithClient }, pages] = await Promise.all([import("./graphql/WithClient"), load()]);
    const Content: ComponentType = pages[name];
    return {
      default: () => (
        <WithClient>
          <Content />
        </WithClient>
      ),
    };
  });
  return <Page />;
}

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

export function AppRoutes() {
  return (
    <PageBoundary place="/">
      <Suspense fallback={<Opening />}>
        <Routes>
          <Route path="sign-in" element={signIn} />
          <Route path="sign-in/code" element={secondStep} />
          <Route path="forgot-password" element={forgotPassword} />
          <Route path="code" element={passwordByCode} />
          <Route path="set-password/:token" element={passwordLink} />
          <Route path="reset-password/:token" element={passwordLink} />
          <Route path="invitation/:token" element={invitation} />
          <Route path="join/:token" element={joinByLink} />
          <Route path="registration/:token" element={registration} />
          <Route path="confirm-email/:token" element={confirmEmail} />
          <Route element={openToAll}>
            <Route path="help" element={help} />
          </Route>
          <Route path="docs" element={docs} />
          <Route path="certificates/:code" element={certificateCheck} />
          <Route element={signedIn}>
            <Route index element={home} />
            <Route path="users" element={users} />
            <Route path="users/invitations" element={invitations} />
            <Route path="users/actions" element={actions} />
            <Route path="users/actions/:id" element={action} />
            <Route path="users/:id" element={user}>
              <Route index element={profile} />
              <Route path="assignments" element={userAssignments} />
              <Route path="training-plans" element={trainingPlans} />
              <Route path="transcripts" element={transcripts} />
              <Route path="history" element={history} />
            </Route>
            <Route path="imports" element={imports} />
            <Route path="imports/new" element={upload} />
            <Route path="imports/:id/review" element={review} />
            <Route path="imports/:id/run" element={run} />
            <Route path="imports/:id/summary" element={summary} />
            <Route path="training" element={<Navigate to="/training/courses" replace />} />
            <Route path="training/courses" element={courses} />
            <Route path="training/completions" element={completions} />
            <Route path="training/completions/import" element={completionUpload} />
            <Route path="training/record" element={recordClass} />
            <Route path="training/courses/new" element={newCourse} />
            <Route path="training/courses/:id" element={course} />
            <Route path="training/courses/:id/edit" element={editCourse} />
            <Route path="training/licences" element={licences} />
            <Route path="training/licences/:courseId" element={pool} />
            <Route path="training/assignments" element={assignments} />
            <Route path="my-training" element={myTraining}>
              <Route path="courses" element={myCourses} />
              <Route path="plans" element={myPlans} />
              <Route path="transcript" element={myTranscript} />
            </Route>
            <Route path="reports" element={progressReport} />
            <Route path="reports/overdue" element={overdueReport} />
            <Route path="reports/hours" element={hoursReport} />
            <Route path="training/plans" element={plans} />
            <Route path="training/plans/new" element={newPlan} />
            <Route path="training/plans/new/:template" element={newPlanBuilder} />
            <Route path="training/plans/:id/edit" element={editPlan} />
            <Route path="training/plans/:id" element={plan}>
              <Route index element={planPeople} />
              <Route path="requirements" element={planRequirements} />
            </Route>
            <Route path="settings" element={settings}>
              <Route index element={departmentSettings} />
              <Route path="groups" element={groups} />
              <Route path="locations" element={locations} />
              <Route path="invitation-link" element={invitationLink} />
              <Route path="seats" element={seats} />
              <Route path="api-tokens" element={apiTokens} />
              <Route path="audit-log" element={auditLog} />
            </Route>
            <Route path="account/security/two-factor" element={twoFactorSetup} />
            <Route path="account/security/backup-codes" element={backupCodes} />
            <Route path="account/:tab?" element={account} />
            <Route path="support" element={support} />
            <Route path="*" element={notFound} />
          </Route>
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}
