import type { BulkActionKind, BulkUsersInput, UserSelection } from "../../graphql/generated";
import type { OpenDepartment } from "../../session/departments";

/** What is done to users' courses has one dialog; putting all of it away is an outcome of Archive. */
type CourseAction = "ASSIGN_COURSE" | "UNASSIGN_COURSE" | "CHANGE_DUE_DATE" | "ARCHIVE_COURSE_ACTIVITY";

/** What an officer is asked before: groups are given and taken in one dialog. */
export type AskedAction =
  | Exclude<BulkActionKind, "ADD_TO_GROUPS" | "REMOVE_FROM_GROUPS" | CourseAction>
  | "GROUPS"
  | "COURSES";

/** To whom something is about to be done. */
export interface ActionTarget {
  selection: UserSelection;
  count: number;
  /** The one user's name; else they are counted. */
  name?: string;
  /** Their location's, where there is one user: the dialog begins with it. */
  locationId?: string | null;
  onDone?: () => void;
}

export type Ask = (action: AskedAction, target: ActionTarget, from: HTMLElement | null) => void;

/** What an action takes besides the users. */
export type ActionInput = Pick<
  BulkUsersInput,
  "action" | "role" | "locationId" | "groupIds" | "notify" | "courseId" | "dueOn"
>;

/** What each form of the dialog gets. */
export interface ActionFormProps {
  target: ActionTarget;
  department: OpenDepartment;
  working: boolean;
  onRun: (input: ActionInput) => void;
  onClose: () => void;
}
