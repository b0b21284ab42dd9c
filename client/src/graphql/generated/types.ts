/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which of the events of one's account. */
export type AccountEventKind =
  /** What was changed: one's data, password, second factor, and one's place in departments. */
  | 'DATA'
  /** Signing in and out, wrong codes, and asking for a new password. */
  | 'SIGN_IN';

/** A new person, added without an invitation: name, role, and an e-mail address or a login ID. */
export type AddUserInput = {
  /** The department. */
  departmentId: string | number;
  /** Gets a mail with a link to set a password. */
  email?: string | null | undefined;
  /** The department's own number, unique in it. */
  employeeId?: string | null | undefined;
  /** Given name. */
  firstName: string;
  /** Groups of the department. */
  groupIds?: Array<string | number> | null | undefined;
  /** Family name. */
  lastName: string;
  /** A location of the department. */
  locationId?: string | number | null | undefined;
  /** What a person without e-mail signs in by: at most 64 characters, no @ and no spaces. */
  loginId?: string | null | undefined;
  /** One of the department's `viewerMayAssignRoles`. */
  role: Role;
};

/** Who has to be approved by an officer before they may enter. */
export type ApprovalMode =
  /** Everybody who joins by themself. */
  | 'ALL'
  /** Those who register by the department's invitation link. */
  | 'LINK_ONLY'
  /** Nobody: who joins may enter at once. */
  | 'NONE';

/** A course for people to take, by name or by group. */
export type AssignCourseInput = {
  /** The course, its own or a shared one. */
  courseId: string | number;
  /** The department. */
  departmentId: string | number;
  /** The last day to complete it; today or later, or none. */
  dueOn?: string | null | undefined;
  /** Everybody in these groups who is not archived. */
  groupIds?: Array<string | number> | null | undefined;
  /** At most 200 characters. The same key within 24 hours is done once. */
  idempotencyKey?: string | null | undefined;
  /** Whether a mail tells those who get it, a minute later: the active ones with an e-mail address. Nobody is told when left out. */
  notify?: boolean | null | undefined;
  /** These users, at most 5,000. */
  userIds?: Array<string | number> | null | undefined;
};

/** What assigning a course comes to for one person. */
export type AssignOutcome =
  /** They have it, and have not completed it; its due date stays. */
  | 'ALREADY_ASSIGNED'
  /** They are archived: restore them first. */
  | 'ARCHIVED'
  /** They have it now. */
  | 'ASSIGNED'
  /** They are no longer in the department. */
  | 'NOT_FOUND';

/** What became of one course assignment that was to be changed. */
export type AssignmentChangeOutcome =
  /** It was taken back or archived before. */
  | 'CLOSED'
  /** The course is completed: what is recorded stays. */
  | 'COMPLETED'
  /** It was done. */
  | 'DONE'
  /** It was so already. */
  | 'NO_CHANGE';

/** Which course assignments: filters are combined with AND. */
export type AssignmentFilter = {
  /** Of these courses. */
  courseIds?: Array<string | number> | null | undefined;
  /** Due on this day or later. */
  dueFrom?: string | null | undefined;
  /** Due on this day or before. */
  dueUntil?: string | null | undefined;
  /** Of people in one of these groups. */
  groupIds?: Array<string | number> | null | undefined;
  /** True: those that are overdue alone; false: the others. */
  isOverdue?: boolean | null | undefined;
  /** What stands somewhere in the person's or the course's name. */
  search?: string | null | undefined;
  /** These states; when left out or empty, all but UNASSIGNED and ARCHIVED. */
  states?: Array<AssignmentState> | null | undefined;
  /** Of these users. */
  userIds?: Array<string | number> | null | undefined;
};

/** What became of the licence of a course assignment. */
export type AssignmentLicence =
  /** The course needed none. */
  | 'NONE'
  /** Held until the course is started. */
  | 'RESERVED'
  /** Given back to the pool; starting it after all takes another. */
  | 'RETURNED'
  /** Used by starting it. */
  | 'USED';

/** How a list of course assignments is sorted. */
export type AssignmentSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** The column. */
  field?: AssignmentSortField;
};

/** What a list of course assignments is sorted by. */
export type AssignmentSortField =
  /** When it was assigned. */
  | 'ASSIGNED_AT'
  /** The course's name. */
  | 'COURSE'
  /** The due date; those without one come last. */
  | 'DUE_ON'
  /** The person's name. */
  | 'USER';

/** Where a course assignment stands. */
export type AssignmentState =
  /** Old activity that was put away. */
  | 'ARCHIVED'
  /** Not started. */
  | 'ASSIGNED'
  /** Completed, and on the person's transcript. */
  | 'COMPLETED'
  /** The person says it is completed; an officer has yet to accept that. */
  | 'REPORTED'
  /** Started, not completed. */
  | 'STARTED'
  /** Taken back by an officer. */
  | 'UNASSIGNED';

/** Which events; filters are combined with AND. */
export type AuditFilter = {
  /** Actions, or whole kinds by their beginning: `user.`, `import.` */
  actions?: Array<string> | null | undefined;
  /** Part of the name of whoever did it. */
  actor?: string | null | undefined;
  /** From then on. */
  from?: string | null | undefined;
  /** Part of the name or e-mail address of whom it happened to, or of a group's or location's name. */
  subject?: string | null | undefined;
  /** Before then. */
  to?: string | null | undefined;
  /** What happened to this user. */
  userId?: string | number | null | undefined;
  /** By these ways. */
  ways?: Array<AuditWay> | null | undefined;
};

/** By which way something was done. */
export type AuditWay =
  /** A line of an imported file. */
  | 'IMPORT'
  /** An officer, in the dashboard. */
  | 'PAGE'
  /** The person themself. */
  | 'SELF'
  /** Support staff, on a visit for the department. */
  | 'SUPPORT'
  /** Muster itself. */
  | 'SYSTEM'
  /** A partner's software, by an API token. */
  | 'TOKEN';

/** What can be done to many users at once; the same as the mutation for one. */
export type BulkActionKind =
  /** Inactive users become active. */
  | 'ACTIVATE'
  /** Takes `groupIds`. */
  | 'ADD_TO_GROUPS'
  /** Takes `notify`. */
  | 'APPROVE'
  /** Into the archive. */
  | 'ARCHIVE'
  /** Puts all course activity away; the users and transcripts stay. */
  | 'ARCHIVE_COURSE_ACTIVITY'
  /** Takes `courseId`, and `dueOn`: none when it is left out. */
  | 'ASSIGN_COURSE'
  /** Takes `courseId`, and `dueOn`: none when it is left out. */
  | 'CHANGE_DUE_DATE'
  /** Takes `role`. */
  | 'CHANGE_ROLE'
  /** Active users become inactive. */
  | 'INACTIVATE'
  /** Mails those who are approved. */
  | 'NOTIFY'
  /** Out of the department. */
  | 'REMOVE'
  /** Takes `groupIds`. */
  | 'REMOVE_FROM_GROUPS'
  /** Out of the archive. */
  | 'RESTORE'
  /** Mails a link to set a new password. */
  | 'SEND_PASSWORD_RESET'
  /** Takes `locationId`; none when it is left out. */
  | 'SET_LOCATION'
  /** Takes `courseId`: back from those who have not completed it. */
  | 'UNASSIGN_COURSE';

/** Where a bulk action stands. */
export type BulkActionStatus =
  /** Ended by an officer: what was done stays, the rest was skipped. */
  | 'ABORTED'
  /** Every user was looked at. */
  | 'DONE'
  /** Waits for its turn. */
  | 'QUEUED'
  /** On its way. */
  | 'RUNNING';

/** What became of one user. */
export type BulkOutcome =
  /** It was done. */
  | 'DONE'
  /** It was not; the reason says why. */
  | 'SKIPPED';

/** Something to be done to many users. */
export type BulkUsersInput = {
  /** What. */
  action: BulkActionKind;
  /** For ASSIGN_COURSE, UNASSIGN_COURSE and CHANGE_DUE_DATE. */
  courseId?: string | number | null | undefined;
  /** The department. */
  departmentId: string | number;
  /** For ASSIGN_COURSE and CHANGE_DUE_DATE; null for none. */
  dueOn?: string | null | undefined;
  /** For ADD_TO_GROUPS and REMOVE_FROM_GROUPS, 1 to 50. */
  groupIds?: Array<string | number> | null | undefined;
  /** At most 200 characters. The same key with the same input within 24 hours answers with the first action and does nothing; with other input IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** For SET_LOCATION; null for none. */
  locationId?: string | number | null | undefined;
  /** For APPROVE and ASSIGN_COURSE: whether a mail tells them; not when left out. */
  notify?: boolean | null | undefined;
  /** For CHANGE_ROLE. */
  role?: Role | null | undefined;
  /** To whom. */
  selection: UserSelection;
};

/** Gives a user a role. */
export type ChangeUserRoleInput = {
  /** The new role. */
  role: Role;
  /** The user, `usr_...`. */
  userId: string | number;
  /** The `version` that you have seen. When the record has changed since, the answer is CONFLICT with `extensions.current`. */
  version?: number | null | undefined;
};

/** What is known of a class: a course of the catalogue, or one taken elsewhere. */
export type ClassInput = {
  /** What it is about, at most 50 areas. */
  areas?: Array<ContentAreaInput> | null | undefined;
  /** `YY-ORG-Fn-NNNN`, e.g. 24-EMT-F3-0001. */
  capceNumber?: string | null | undefined;
  /** What its credit comes from. */
  creditType: CreditType;
  /** CAPCE's format; read from the number when left out. */
  format?: CourseFormat | null | undefined;
  /** How long it takes, 1 to 60,000 minutes. */
  minutes: number;
  /** Its name, at most 200 characters. */
  name: string;
  /** Who offers it, at most 200 characters. */
  provider: string;
  /** How it is taken; may be left out where `format` or the CAPCE number says it. */
  takeType?: TakeType | null | undefined;
};

/** Names a completion of a user. */
export type CompletionKeyInput = {
  /** The completion, `cpl_...`. */
  completionId: string | number;
  /** The user whose it is, `usr_...`. */
  userId: string | number;
};

/** Where a completion stands. Only what is accepted, and not deleted, counts. */
export type CompletionState =
  /** It counts. */
  | 'ACCEPTED'
  /** An officer looked, and said no. */
  | 'REFUSED'
  /** The person says so; an officer has yet to look. */
  | 'REPORTED';

/** The last step of a registration. */
export type ConfirmRegistrationInput = {
  /** A password of 10 to 200 characters. */
  password: string;
  /** The last part of the address in the mail. */
  token: string;
};

/** A content area of a class. */
export type ContentAreaInput = {
  /** Its name, as plans name their categories and topics; at most 100 characters. */
  area: string;
  /** How many minutes of the class are about it. */
  minutes: number;
};

/** Which courses: filters are combined with AND. */
export type CourseFilter = {
  /** These credit types; all when left out or empty. */
  creditTypes?: Array<CreditType> | null | undefined;
  /** True: retired ones, in place of those in use. */
  isRetired?: boolean;
  /** True: shared ones alone; false: the department's own alone. */
  isShared?: boolean | null | undefined;
  /** True: those that need a licence alone; false: the others. */
  needsLicence?: boolean | null | undefined;
  /** What stands somewhere in name, provider or CAPCE number. */
  search?: string | null | undefined;
  /** These take types; all when left out or empty. */
  takeTypes?: Array<TakeType> | null | undefined;
};

/** CAPCE's format of a class. */
export type CourseFormat =
  /** Live, once. */
  | 'F1'
  /** Live, recurring. */
  | 'F2'
  /** Distributive. */
  | 'F3'
  /** Live, by video with an instructor. */
  | 'F5';

/** A course of the catalogue. */
export type CourseInput = {
  /** What it is about, at most 50 areas. */
  areas?: Array<ContentAreaInput> | null | undefined;
  /** `YY-ORG-Fn-NNNN`, e.g. 24-EMT-F3-0001. */
  capceNumber?: string | null | undefined;
  /** What its credit comes from. */
  creditType: CreditType;
  /** What to expect, at most 2,000 characters. */
  description?: string | null | undefined;
  /** CAPCE's format; read from the number when left out. */
  format?: CourseFormat | null | undefined;
  /** Where it is taken: an https address. */
  link?: string | null | undefined;
  /** How long it takes, 1 to 60,000 minutes. */
  minutes: number;
  /** Its name, at most 200 characters. */
  name: string;
  /** Whether starting it uses a licence of the department's pool. */
  needsLicence?: boolean;
  /** Who offers it, at most 200 characters. */
  provider: string;
  /** How it is taken; may be left out where `format` or the CAPCE number says it. */
  takeType?: TakeType | null | undefined;
};

/** How a list of courses is sorted. */
export type CourseSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** The column. */
  field?: CourseSortField;
};

/** What a list of courses is sorted by. */
export type CourseSortField =
  /** When it was made. */
  | 'CREATED_AT'
  /** How long it takes. */
  | 'MINUTES'
  /** Without case. */
  | 'NAME';

/** A new API token. */
export type CreateApiTokenInput = {
  /** The department. */
  departmentId: string | number;
  /** After how many days it ends, 1 to 366. */
  expiresInDays?: number;
  /** What it is for, e.g. the partner's name; at most 100 characters. */
  name: string;
  /** At least one. */
  scopes: Array<TokenScope>;
};

/** What the credit of a class comes from. */
export type CreditType =
  /** Academic credit. */
  | 'ACADEMIC'
  /** Accredited by CAPCE. */
  | 'CAPCE'
  /** The department's own training. */
  | 'DEPARTMENT'
  /** Of an EMS education programme. */
  | 'PROGRAM'
  /** Accepted by a state's EMS office. */
  | 'STATE';

/** What is said to several reports at once. */
export type DecideCompletionsInput = {
  /** 1 to 200 reports to one department. */
  completions: Array<CompletionKeyInput>;
  /** The same to all of them. */
  decision: ReportDecision;
  /** To refuse: why, at most 500 characters; the people read it. */
  reason?: string | null | undefined;
};

/** What became of a new department's first admin. */
export type FirstAdminOutcome =
  /** An account was made; its mail asks to set a password. */
  | 'CREATED'
  /** The address has an account: its owner was invited, and is the admin on accepting. */
  | 'INVITED';

/** Where an import stands. */
export type ImportBatchStatus =
  /** Ended by an officer: what was done stays, the rest is skipped. */
  | 'ABORTED'
  /** Every row has its outcome. */
  | 'DONE'
  /** The draft was dropped; nothing of it is left. */
  | 'DROPPED'
  /** The file could not be read at all: `failure` says why. */
  | 'FAILED'
  /** Waits until another import of the department has ended. */
  | 'QUEUED'
  /** Every row has its plan; nothing is written before an officer runs it. */
  | 'REVIEW'
  /** Is being carried out, chunk by chunk. */
  | 'RUNNING'
  /** The file is here and is being read. */
  | 'STAGING';

/** What an import's file is about. */
export type ImportKind =
  /** Who completed which class when: it goes onto their transcripts. */
  | 'COMPLETIONS'
  /** People: they are created, updated or invited. */
  | 'USERS';

/** What became of a row. */
export type ImportOutcome =
  /** The completion was on the person's transcript already. */
  | 'ALREADY_RECORDED'
  /** A new account joined the department; its mail has a link to set a password. */
  | 'CREATED'
  /** Invited by mail and on the dashboard. */
  | 'INVITED'
  /** The completion is on the person's transcript now. */
  | 'RECORDED'
  /** Not imported: `reason` says why. */
  | 'SKIPPED'
  /** A user of the department, changed from the file or as in the file already. */
  | 'UPDATED';

/** What the run will do with a row. */
export type ImportPlan =
  /** Nobody has this address: a new account joins the department at once. */
  | 'CREATE'
  /** The account exists, but is no user of the department: it is invited. */
  | 'INVITE'
  /** The completion goes onto the person's transcript. */
  | 'RECORD'
  /** Nothing: `reason` says why. */
  | 'SKIP'
  /** A user about whom nothing differs, or a completion that is recorded already. */
  | 'UNCHANGED'
  /** A user of the department gets what differs. */
  | 'UPDATE';

/** Why a row is skipped, or a note on one that is not (NAME_KEPT, NO_CHANGE, ALREADY_RECORDED, CAPCE_YEAR). */
export type ImportReason =
  /** The import was ended before this row. */
  | 'ABORTED'
  /** The address has a pending invitation of the department. */
  | 'ALREADY_INVITED'
  /** A note: this class of that day is on the transcript. */
  | 'ALREADY_RECORDED'
  /** Several courses have the name: the provider is needed. */
  | 'AMBIGUOUS_CLASS'
  /** The person is archived in the department. */
  | 'ARCHIVED'
  /** The content areas take longer than the class. */
  | 'AREAS_TOO_LONG'
  /** A note: CAPCE numbers are renewed every 3 years, and this one is not of the years before the completion. */
  | 'CAPCE_YEAR'
  /** Somebody changed the person between the review and the run. */
  | 'CHANGED_MEANWHILE'
  /** The CAPCE number is another course's than the name says. */
  | 'CLASS_MISMATCH'
  /** An earlier line has the same address, login ID or employee ID, or the same completion. */
  | 'DUPLICATE_IN_FILE'
  /** The employee ID belongs to another user of the department. */
  | 'EMPLOYEE_ID_TAKEN'
  /** The date is still to come. */
  | 'FUTURE_DATE'
  /** Not written as "Airway: 1; Trauma: 0.5", or an area twice. */
  | 'INVALID_AREAS'
  /** No CAPCE number as 24-EMT-F3-0001. */
  | 'INVALID_CAPCE'
  /** No date since 1950. */
  | 'INVALID_DATE'
  /** No e-mail address as HTML5 has it. */
  | 'INVALID_EMAIL'
  /** No hours from a minute to 1,000 hours, or hours and minutes that differ. */
  | 'INVALID_HOURS'
  /** A login ID has no @ and no spaces. */
  | 'INVALID_LOGIN_ID'
  /** The cell holds characters that cannot be stored, or text damaged before. */
  | 'INVALID_TEXT'
  /** The department would lose its last admin. */
  | 'LAST_ADMIN'
  /** The login ID belongs to another account. */
  | 'LOGIN_ID_TAKEN'
  /** The line breaks the rules of CSV. */
  | 'MALFORMED_LINE'
  /** Neither a name nor a CAPCE number says which class. */
  | 'MISSING_CLASS'
  /** The class is not in the catalogue, so its credit type is needed. */
  | 'MISSING_CREDIT_TYPE'
  /** When it was completed is missing. */
  | 'MISSING_DATE'
  /** Neither an e-mail address nor a login ID says who it is. */
  | 'MISSING_EMAIL'
  /** Somebody new needs a first name. */
  | 'MISSING_FIRST_NAME'
  /** The class is not in the catalogue, so its hours are needed. */
  | 'MISSING_HOURS'
  /** Somebody new needs a last name. */
  | 'MISSING_LAST_NAME'
  /** Neither an e-mail address, a login ID nor an employee ID says who it is. */
  | 'MISSING_PERSON'
  /** The class is not in the catalogue, so its provider is needed. */
  | 'MISSING_PROVIDER'
  /** Who joins or is invited needs a role. */
  | 'MISSING_ROLE'
  /** The class is not in the catalogue, so how it was taken is needed. */
  | 'MISSING_TAKE_TYPE'
  /** A note: the name in the file differs, and stays as it is. */
  | 'NAME_KEPT'
  /** A note: nothing differs. */
  | 'NO_CHANGE'
  /** The e-mail address, login ID and employee ID belong to different people. */
  | 'PERSON_MISMATCH'
  /** Taken out in the review. */
  | 'REMOVED_BY_OFFICER'
  /** The officer may not give or take this role, or it would be their own. */
  | 'ROLE_NOT_ALLOWED'
  /** The CAPCE number says another take type. */
  | 'TAKE_TYPE_MISMATCH'
  /** The cell is longer than can be stored. */
  | 'TOO_LONG'
  /** No course has the CAPCE number, and the class has no name. */
  | 'UNKNOWN_CLASS'
  /** None of CAPCE, state, program, academic, department. */
  | 'UNKNOWN_CREDIT_TYPE'
  /** The department has no group of this name. */
  | 'UNKNOWN_GROUP'
  /** The department has no location of this name. */
  | 'UNKNOWN_LOCATION'
  /** Nobody in the department has this address, login ID or employee ID. */
  | 'UNKNOWN_PERSON'
  /** None of general user, training officer, admin. */
  | 'UNKNOWN_ROLE'
  /** None of live, distributive, F1, F2, F3, F5. */
  | 'UNKNOWN_TAKE_TYPE';

/** What inactivity means in a department. */
export type InactivePolicy =
  /** Inactive users keep their access; they only leave reports and reminders. */
  | 'REPORT_ONLY'
  /** Inactive users cannot enter, and are not billed. */
  | 'REVOKE_ACCESS';

/** What became of one invitation that was to be sent again, reminded of, taken back or restored. */
export type InvitationChangeOutcome =
  /** The address has another invitation that is not answered: send that one again. */
  | 'ALREADY_INVITED'
  /** The person is a user of the department by now, or in its archive. */
  | 'ALREADY_MEMBER'
  /** It is not open any more: accepted, declined or taken back. Invite anew. */
  | 'ANSWERED'
  /** It was done. */
  | 'DONE'
  /** Too old to remind of: send it again. */
  | 'EXPIRED'
  /** It was neither taken back nor declined: there is nothing to restore. */
  | 'NOT_TAKEN_BACK'
  /** It offers a role that you may not give. */
  | 'ROLE_NOT_ALLOWED'
  /** The address got five mails of the department within a day. Try tomorrow. */
  | 'TOO_MANY_MAILS'
  /** The person wants no more reminders. Nothing was sent. */
  | 'UNSUBSCRIBED';

/** Which invitations: filters are combined with AND. */
export type InvitationFilter = {
  /** When true, those alone whose latest mail was given up. */
  mailFailed?: boolean | null | undefined;
  /** What stands somewhere in the address, without case. */
  search?: string | null | undefined;
  /** These statuses; when left out or empty, all but ACCEPTED and REVOKED. Accepted ones are kept 30 days. */
  statuses?: Array<InvitationStatus> | null | undefined;
};

/** What holds for everybody who joins by a department's link. */
export type InvitationLinkOptionsInput = {
  /** At most 20 domains, as `example.org`; empty: every address may join. */
  allowedDomains: Array<string>;
  /** The department. */
  departmentId: string | number;
  /** Groups that everybody is put into who joins. */
  groupIds: Array<string | number>;
};

/** How a list of invitations is sorted. */
export type InvitationSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** The column. */
  field?: InvitationSortField;
};

/** What a list of invitations is sorted by. */
export type InvitationSortField =
  /** Without case. */
  | 'EMAIL'
  /** When it was made. */
  | 'INVITED_AT'
  /** General user, training officer, admin; then when it was made. */
  | 'ROLE'
  /** Pending, expired, declined, accepted, revoked; then when it was made. */
  | 'STATUS';

/** Where an invitation stands. */
export type InvitationStatus =
  /** The person joined. */
  | 'ACCEPTED'
  /** The person said no. */
  | 'DECLINED'
  /** Not answered within 30 days. */
  | 'EXPIRED'
  /** Sent, and not answered yet. */
  | 'PENDING'
  /** An officer took it back. */
  | 'REVOKED';

/** What becomes of one address when it is invited. */
export type InviteOutcome =
  /** A pending invitation exists: `resendInvitations` sends it again. */
  | 'ALREADY_INVITED'
  /** The person is a user of the department. Nothing was sent. */
  | 'ALREADY_MEMBER'
  /** The person is in the department's archive: restore them instead. */
  | 'ARCHIVED'
  /** This is no e-mail address; `message` says why. */
  | 'INVALID'
  /** Would be invited. Only `checkInvitees` says so. */
  | 'INVITABLE'
  /** An invitation was made, and its mail is on its way. */
  | 'INVITED'
  /** The address got five mails of the department within a day. Try tomorrow. */
  | 'TOO_MANY_MAILS';

/** Whom to invite, and as what. */
export type InviteUsersInput = {
  /** Up to 2,000 addresses, each as `a@b` or `Name <a@b>`. An entry may also hold a pasted list: addresses apart by commas, semicolons, spaces, tabs or line breaks. */
  addresses: Array<string>;
  /** The department to join. */
  departmentId: string | number;
  /** Groups that they are put into when they join. */
  groupIds?: Array<string | number> | null | undefined;
  /** Any text of 1 to 200 characters. Within 24 hours the same key and input give the same answer and send nothing; other input is IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Where they are stationed when they join. */
  locationId?: string | number | null | undefined;
  /** A few words of yours for the mail, at most 1,000 characters. */
  message?: string | null | undefined;
  /** The role of everybody in this list. One that you may not give: FORBIDDEN. */
  role: Role;
};

/** Who joins by a link: somebody signed in names their account; somebody new gives their name and a password. */
export type JoinByInvitationInput = {
  /** Signed in: the account that joins, as the person has just confirmed it. CONFLICT when another is signed in by now. */
  accountId?: string | number | null | undefined;
  /** New: given name. */
  firstName?: string | null | undefined;
  /** New: family name. */
  lastName?: string | null | undefined;
  /** New: a password of 10 to 200 characters. */
  password?: string | null | undefined;
  /** The last part of the link's address. */
  token: string;
};

/** Who joins by a department's link: the account that is signed in. */
export type JoinByLinkInput = {
  /** The account that joins, as the person has just confirmed it. CONFLICT when another is signed in. */
  accountId: string | number;
  /** The last part of the link's address. */
  token: string;
};

/** What a link to join a department is still good for. */
export type JoinLinkState =
  /** The department is closed for the time being. */
  | 'CLOSED'
  /** The invitation was declined. A training officer can invite again. */
  | 'DECLINED'
  /** Too old. A training officer can send a new one. */
  | 'EXPIRED'
  /** It was sent again since: the link in the newest mail is the one to use. */
  | 'REPLACED'
  /** It was taken back, or renewed. A training officer can give a new one. */
  | 'REVOKED'
  /** No such link; perhaps it was cut off. */
  | 'UNKNOWN'
  /** Somebody joined by it. Whoever did signs in. */
  | 'USED'
  /** One can join by it now. */
  | 'VALID';

/** What an entry of the licence ledger does. */
export type LicenceEntryKind =
  /** An admin put the total right, up or down. */
  | 'CORRECTION'
  /** The pool grew. */
  | 'PURCHASE'
  /** An assignment holds a licence. */
  | 'RESERVE'
  /** An assignment that was not started gave its licence back. */
  | 'RETURN'
  /** The course was started: the licence is used for good. */
  | 'USE';

/** Licences to be added to a pool, or taken off its total. */
export type LicenceOrderInput = {
  /** How many. A correction takes fewer than none as well. */
  amount: number;
  /** The course, its own or a shared one, that needs licences. */
  courseId: string | number;
  /** The department. */
  departmentId: string | number;
  /** At most 200 characters. The same key within 24 hours is done once. */
  idempotencyKey?: string | null | undefined;
  /** E.g. the number of the order; a correction must say why. */
  note?: string | null | undefined;
};

/** How a list of licence pools is sorted. */
export type LicencePoolSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** The column. */
  field?: LicencePoolSortField;
};

/** What a list of licence pools is sorted by. */
export type LicencePoolSortField =
  /** How many are free. */
  | 'AVAILABLE'
  /** The course's name. */
  | 'COURSE'
  /** How many were bought. */
  | 'TOTAL';

/** Where a mail stands on its way. */
export type MailState =
  /** Given up: the address was refused, or a day of tries went by. */
  | 'FAILED'
  /** Waits to be sent, for the first time or again. */
  | 'QUEUED'
  /** Is being handed to the mail server. */
  | 'SENDING'
  /** The mail server took it. */
  | 'SENT';

/** Why minutes of a class count nowhere in a plan. */
export type NotCounted =
  /** The component has all the distributive education that it takes. */
  | 'DISTRIBUTIVE_CAP'
  /** The same class by the same provider counts once in a period, the first time. */
  | 'DUPLICATE'
  /** Nothing in the plan takes these content areas and this credit type. */
  | 'NOT_ACCEPTED'
  /** It was completed before or after the period. */
  | 'OUTSIDE_PERIOD'
  /** What takes it has all its hours. */
  | 'REQUIREMENT_MET';

/** A new department and its first admin. */
export type OpenDepartmentInput = {
  /** The first admin's e-mail address. */
  adminEmail: string;
  /** The first admin's given name. */
  adminFirstName: string;
  /** The first admin's family name. */
  adminLastName: string;
  /** Its name, at most 200 characters. */
  name: string;
  /** IANA time zone in which its days begin and end. */
  timeZone?: string;
};

/** Which overdue courses: the filters are combined with AND. */
export type OverdueFilter = {
  /** Of these courses. */
  courseIds?: Array<string | number> | null | undefined;
  /** Of people in at least one of these groups. */
  groupIds?: Array<string | number> | null | undefined;
  /** Part of the person's name, e-mail or login ID, in any case. */
  search?: string | null | undefined;
};

/** How the people of the overdue report are sorted. */
export type OverduePersonSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** By what. */
  field?: OverduePersonSortField;
};

/** What the people of the overdue report are sorted by; who is equal in it by name. */
export type OverduePersonSortField =
  /** How many courses are overdue. */
  | 'COURSES'
  /** How long the course is overdue that was due first. */
  | 'DAYS'
  /** Last name, then first name. */
  | 'NAME';

/** How somebody stands towards the end of the period, by the hours a month that are needed from today. */
export type Pace =
  /** More than the even pace is needed. */
  | 'BEHIND'
  /** All hours are there. */
  | 'COMPLETE'
  /** More than 1.5 times the even pace is needed, or the period is over. */
  | 'CRITICAL'
  /** At most the plan's even pace is needed. */
  | 'ON_PACE';

/** Requirements of a plan that belong together. */
export type PlanCategoryInput = {
  /** At most 200 characters; unique in its component. */
  name: string;
  /** 1 to 100 requirements. */
  requirements: Array<PlanRequirementInput>;
};

/** A part of a plan. */
export type PlanComponentInput = {
  /** 1 to 50 categories. */
  categories: Array<PlanCategoryInput>;
  /** Most minutes of distributive education; when left out, no limit. */
  distributiveCap?: number | null | undefined;
  /** Which part; each at most once. */
  kind: PlanComponentKind;
  /** At most 200 characters. */
  name: string;
};

/** The parts of a training plan, in the order in which hours fill them. */
export type PlanComponentKind =
  /** What the person chooses. */
  | 'INDIVIDUAL'
  /** What the state, the region or the department asks for. */
  | 'LOCAL_STATE'
  /** What the National Registry asks for by topic. */
  | 'NATIONAL';

/** The smallest thing in a plan that asks for minutes. */
export type PlanRequirementInput = {
  /** Content areas that count, by name in any case; when left out, any education counts. */
  areas?: Array<string> | null | undefined;
  /** Credit types that count; when left out, all. */
  creditTypes?: Array<CreditType> | null | undefined;
  /** Minutes asked for, 1 to 60,000. */
  minutes: number;
  /** At most 200 characters; unique in its category. */
  name: string;
  /** Mark it as a proposal. */
  toConfirm?: boolean;
};

/** Which people of a plan's report; the filters are combined with AND. */
export type PlanStandingFilter = {
  /** Whose period ends in the month of this day. */
  endsIn?: string | null | undefined;
  /** People in at least one of these groups. */
  groupIds?: Array<string | number> | null | undefined;
  /** True: those whose period is over; false: those whose period runs or is to come. */
  isOver?: boolean | null | undefined;
  /** These paces. */
  paces?: Array<Pace> | null | undefined;
  /** Part of a name, an e-mail or a login ID, in any case. */
  search?: string | null | undefined;
};

/** How a plan's report is sorted. */
export type PlanStandingSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** By what. */
  field?: PlanStandingSortField;
};

/** What a plan's report is sorted by; people who are equal in it by name. */
export type PlanStandingSortField =
  /** Hours done of those required. */
  | 'DONE'
  /** Last name, then first name. */
  | 'NAME'
  /** The last day of the person's period. */
  | 'PERIOD_END'
  /** Hours needed a month against the plan's even pace; who is done comes first. */
  | 'URGENCY';

/** One class that many people completed: a course of the catalogue, or one taken elsewhere. */
export type RecordCompletionsInput = {
  /** A class that is not in the catalogue. */
  class?: ClassInput | null | undefined;
  /** When they completed it: today or before. */
  completedOn: string;
  /** The course; give this or `class`. */
  courseId?: string | number | null | undefined;
  /** The department. */
  departmentId: string | number;
  /** Everybody in these groups who is not archived. */
  groupIds?: Array<string | number> | null | undefined;
  /** At most 200 characters. The same key within 24 hours is done once. */
  idempotencyKey?: string | null | undefined;
  /** These users, at most 5,000. */
  userIds?: Array<string | number> | null | undefined;
};

/** What recording a class comes to for one person. */
export type RecordOutcome =
  /** They are archived: restore them first. */
  | 'ARCHIVED'
  /** This class of that day is on their transcript already. */
  | 'DUPLICATE'
  /** They are no longer in the department. */
  | 'NOT_FOUND'
  /** It is on their transcript. */
  | 'RECORDED';

/** Somebody new who registers by a department's link. */
export type RegisterInput = {
  /** Where the mail goes that confirms it. */
  email: string;
  /** Given name. */
  firstName: string;
  /** Family name. */
  lastName: string;
  /** The last part of the link's address. */
  token: string;
};

/** What an officer says to a report. */
export type ReportDecision =
  /** It counts from now on. */
  | 'ACCEPT'
  /** It does not count; the person is told why, and may report it again. */
  | 'REFUSE';

/** Edits to rows under review; a field that is left out stays, null or blank text empties it. INVALID_INPUT for fields that this kind of import does not have. */
export type ReviseImportRowsInput = {
  /** The import. */
  batchId: string | number;
  /** Of a completion: the CAPCE number. */
  capceNumber?: string | null | undefined;
  /** Of a completion: the class. */
  className?: string | null | undefined;
  /** Of a completion: the day, as a file may write it. */
  completedOn?: string | null | undefined;
  /** Of a completion: content areas, `Airway: 1; Trauma: 0.5`. */
  contentAreas?: string | null | undefined;
  /** Of a completion: what the credit comes from. */
  creditType?: string | null | undefined;
  /** Where the rows go: a department in which you are an officer. */
  departmentId?: string | number | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Employee ID. */
  employeeId?: string | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Groups to add to. */
  groupNames?: Array<string> | null | undefined;
  /** Of a completion: hours, as a file may write them. */
  hours?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** The rows, by the line where they begin; up to 1,000. */
  lines: Array<number>;
  /** Location. */
  locationName?: string | null | undefined;
  /** Login ID. */
  loginId?: string | null | undefined;
  /** Of a completion: who offered the class. */
  provider?: string | null | undefined;
  /** Takes the rows out of the import, or back in. */
  removed?: boolean | null | undefined;
  /** The role. */
  role?: Role | null | undefined;
  /** Of a completion: how it was taken. */
  takeType?: string | null | undefined;
};

/** What a user may do in a department. Training officers and admins together are its officers. */
export type Role =
  /** A training officer who also decides over the department's settings. */
  | 'ADMIN'
  /** Sees their own profile, plans and records. */
  | 'GENERAL_USER'
  /** Looks after the department's people and their training. */
  | 'TRAINING_OFFICER';

/** A view to save. What is left out is not filtered, or as the table has it. */
export type SavedViewInput = {
  /** The shown columns, at most 30. */
  columns?: Array<string> | null | undefined;
  /** How much room a row takes. */
  density?: TableDensity | null | undefined;
  /** Up or down. */
  direction?: SortDirection | null | undefined;
  /** Filter: groups of the department. */
  groupIds?: Array<string | number> | null | undefined;
  /** Whether all officers of the department see it. */
  isShared?: boolean;
  /** Filter: locations of the department. */
  locationIds?: Array<string | number> | null | undefined;
  /** At most 100 characters. */
  name: string;
  /** Filter: roles. */
  roles?: Array<Role> | null | undefined;
  /** Filter: search. */
  search?: string | null | undefined;
  /** Sorted by. */
  sort?: UserSortField | null | undefined;
  /** Filter: statuses. */
  statuses?: Array<UserStatus> | null | undefined;
};

/** Stations a user at a location. */
export type SetUserLocationInput = {
  /** The location; null for none. */
  locationId?: string | number | null | undefined;
  /** The user, `usr_...`. */
  userId: string | number;
  /** The `version` that you have seen. When the record has changed since, the answer is CONFLICT with `extensions.current`. */
  version?: number | null | undefined;
};

/** Makes a user active or inactive. */
export type SetUserStatusInput = {
  /** ACTIVE or INACTIVE. */
  status: UserStatus;
  /** The user, `usr_...`. */
  userId: string | number;
  /** The `version` that you have seen. When the record has changed since, the answer is CONFLICT with `extensions.current`. */
  version?: number | null | undefined;
};

/** Up or down. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** How much room a row of the users table takes. */
export type TableDensity =
  /** The most air. */
  | 'COMFORTABLE'
  /** The most rows on a screen. */
  | 'COMPACT'
  /** As the table begins. */
  | 'NORMAL';

/** How a class is taken. */
export type TakeType =
  /** At any time, by oneself: format F3. */
  | 'DISTRIBUTIVE'
  /** With an instructor, in a room or by video: formats F1, F2 and F5. */
  | 'LIVE';

/** What an API token may be used for. Writing includes reading of the same. */
export type TokenScope =
  /** Imports and their results. */
  | 'IMPORTS_READ'
  /** Running imports. */
  | 'IMPORTS_WRITE'
  /** Invitations. */
  | 'INVITATIONS_READ'
  /** Inviting, sending again, taking back. */
  | 'INVITATIONS_WRITE'
  /** Plans and records. */
  | 'TRAINING_READ'
  /** Recording completions. */
  | 'TRAINING_WRITE'
  /** Users, groups and locations. */
  | 'USERS_READ'
  /** Adding and changing users; never making or unmaking an admin. */
  | 'USERS_WRITE';

/** A training plan as an officer writes it. */
export type TrainingPlanInput = {
  /** What it asks for, 1 to 3 components. */
  components?: Array<PlanComponentInput> | null | undefined;
  /** At most 500 characters. */
  description?: string | null | undefined;
  /** At most 200 characters; unique among the department's plans in use. */
  name: string;
  /** First day of the period. */
  periodFrom: string;
  /** Last day of the period. */
  periodTo: string;
  /** The id of a template: its components then, where none are given. */
  templateId?: string | null | undefined;
};

/** Which completions: filters are combined with AND. */
export type TranscriptFilter = {
  /** Completed on this day or later. */
  completedFrom?: string | null | undefined;
  /** Completed on this day or before. */
  completedUntil?: string | null | undefined;
  /** These credit types; all when left out or empty. */
  creditTypes?: Array<CreditType> | null | undefined;
  /** True: deleted ones, in place of those that stand. */
  isDeleted?: boolean;
  /** What stands somewhere in the class name, without case. */
  search?: string | null | undefined;
  /** These states; when left out or empty, accepted and reported ones. */
  states?: Array<CompletionState> | null | undefined;
  /** These take types; both when left out or empty. */
  takeTypes?: Array<TakeType> | null | undefined;
};

/** How a transcript is sorted. */
export type TranscriptSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** The column. */
  field?: TranscriptSortField;
};

/** What a transcript is sorted by; empty values come last. */
export type TranscriptSortField =
  /** CAPCE number. */
  | 'CAPCE_NUMBER'
  /** Class name, without case. */
  | 'CLASS_NAME'
  /** When it was completed. */
  | 'COMPLETED_ON'
  /** When it was recorded. */
  | 'CREATED_AT'
  /** Duration. */
  | 'MINUTES'
  /** When it was assigned. */
  | 'REGISTERED_ON'
  /** Distributive, live; then class name. */
  | 'TAKE_TYPE';

/** A department's settings. What is left out stays as it is. */
export type UpdateDepartmentInput = {
  /** Who has to be approved before they may enter. */
  approval?: ApprovalMode | null | undefined;
  /** The department. */
  departmentId: string | number;
  /** What inactivity means; look at `inactivePolicyChange` first. */
  inactivePolicy?: InactivePolicy | null | undefined;
  /** The department's name. */
  name?: string | null | undefined;
  /** Whether whoever is removed is told so by mail. */
  notifyRemoved?: boolean | null | undefined;
  /** Whether training officers may make and unmake admins. */
  officersMayGrantAdmin?: boolean | null | undefined;
  /** IANA time zone, e.g. `America/New_York`. */
  timeZone?: string | null | undefined;
  /** The `version` that you have seen; CONFLICT when it has changed since. */
  version?: number | null | undefined;
};

/** What people change about themselves. What is left out stays as it is. */
export type UpdateMyAccountInput = {
  /** National EMS ID: 12 digits, grouped as you like; null or blank for none. */
  emsId?: string | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Phone number; null or blank for none. */
  phone?: string | null | undefined;
  /** The account's `version` that you have seen; CONFLICT when it has changed since. */
  version?: number | null | undefined;
};

/** Corrects a record. What is left out stays as it is. */
export type UpdateUserInput = {
  /** E-mail address. Admins only, while the person is in no other department. It changes when the new address has been confirmed by the mail sent there; the old one is told. */
  email?: string | null | undefined;
  /** At most 64 characters, unique in the department; null or blank for none. */
  employeeId?: string | null | undefined;
  /** Given name. Admins only, while the person is in no other department. */
  firstName?: string | null | undefined;
  /** Family name. Admins only, while the person is in no other department. */
  lastName?: string | null | undefined;
  /** The user, `usr_...`. */
  userId: string | number;
  /** The `version` that you have seen. When the record has changed since, the answer is CONFLICT with `extensions.current`. */
  version?: number | null | undefined;
};

/** Which users: filters are combined with AND, the values of one with OR. An empty list filters nothing. */
export type UserFilter = {
  /** Users in at least one of these groups. */
  groupIds?: Array<string | number> | null | undefined;
  /** Users at one of these locations. */
  locationIds?: Array<string | number> | null | undefined;
  /** These roles. */
  roles?: Array<Role> | null | undefined;
  /** Words that all stand somewhere in name, e-mail, login ID or employee ID, without case and accents. With less than three letters: how the last name begins. */
  search?: string | null | undefined;
  /** These statuses; when left out, all but ARCHIVED. */
  statuses?: Array<UserStatus> | null | undefined;
};

/** Why something was not done to a user. */
export type UserRefusal =
  /** The bulk action was ended before. */
  | 'ABORTED'
  /** Restore the person first. */
  | 'ARCHIVED'
  /** Has an e-mail address; codes on paper are for people without. */
  | 'HAS_EMAIL'
  /** The department would be left without an active admin. */
  | 'LAST_ADMIN'
  /** Takes an admin. */
  | 'NOT_ALLOWED'
  /** Approve the person first. */
  | 'NOT_APPROVED'
  /** Only archived people are restored. */
  | 'NOT_ARCHIVED'
  /** Has no open assignment of that course. */
  | 'NOT_ASSIGNED'
  /** No longer in the department. */
  | 'NOT_FOUND'
  /** It was so already. */
  | 'NO_CHANGE'
  /** Has no e-mail address. */
  | 'NO_EMAIL'
  /** The course's pool has too few licences for all who were selected. */
  | 'NO_LICENCE'
  /** Their account is in another department too. */
  | 'OTHER_DEPARTMENT'
  /** Nobody does this to themself. */
  | 'SELF'
  /** The group or location was deleted meanwhile. */
  | 'TARGET_GONE'
  /** Got as many of these mails as an hour allows. */
  | 'TOO_MANY_MAILS';

/** Which users: those named, or everybody who matches a filter. Give one of the two. */
export type UserSelection = {
  /** With `filter`: all but these, at most 5,000. */
  exceptUserIds?: Array<string | number> | null | undefined;
  /** How many they are, as you were shown. Where it is another number when the action starts, CONFLICT with `current.total`, and nothing is done. */
  expectedCount?: number | null | undefined;
  /** Everybody who matches, on all pages, as the list counts them. */
  filter?: UserFilter | null | undefined;
  /** These users, at most 5,000. */
  userIds?: Array<string | number> | null | undefined;
};

/** How a list of users is sorted. */
export type UserSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** The column. */
  field?: UserSortField;
};

/** What a list of users is sorted by. Empty values come last in both directions. */
export type UserSortField =
  /** Without case. */
  | 'EMAIL'
  /** As text: `0100` before `099`. */
  | 'EMPLOYEE_ID'
  /** The location's name; then by name. */
  | 'LOCATION'
  /** Last name, then first name, without case and accents. */
  | 'NAME'
  /** As text. */
  | 'PHONE'
  /** General user, training officer, admin; then by name. */
  | 'ROLE'
  /** Pending approval, active, inactive, archived; then by name. */
  | 'STATUS';

/** Where a user of a department stands. */
export type UserStatus =
  /** May enter. */
  | 'ACTIVE'
  /** Left for the archive: read-only to officers, found by the status filter. */
  | 'ARCHIVED'
  /** On leave: see the department's `inactivePolicy`. */
  | 'INACTIVE'
  /** Has joined; an officer has yet to approve. */
  | 'PENDING_APPROVAL';

export type OwnProfile_AccountFragment = { id: string, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, version: number };

export type TwoFactorSection_ViewerFragment = { twoFactor: { isOn: boolean, since: string | null, backupCodesLeft: number, isRequired: boolean } };

export type OwnProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnProfileQuery = { viewer: { account: { id: string, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, version: number }, pendingEmail: { address: string, expiresAt: string | null } | null } | null };

export type SaveProfileMutationVariables = Exact<{
  input: UpdateMyAccountInput;
}>;


export type SaveProfileMutation = { updateMyAccount: { id: string, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, version: number } };

export type ChangeMyEmailMutationVariables = Exact<{
  currentPassword: string;
  newEmail: string;
}>;


export type ChangeMyEmailMutation = { changeMyEmail: boolean };

export type CancelMyEmailChangeMutationVariables = Exact<{ [key: string]: never; }>;


export type CancelMyEmailChangeMutation = { cancelMyEmailChange: boolean };

export type ChangeMyPasswordMutationVariables = Exact<{
  currentPassword: string;
  newPassword: string;
}>;


export type ChangeMyPasswordMutation = { changeMyPassword: boolean };

export type OwnEvent_EventFragment = { id: string, at: string, action: string, way: AuditWay, actorName: string | null, departmentName: string | null, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> };

export type OwnActivityQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kind?: AccountEventKind | null | undefined;
}>;


export type OwnActivityQuery = { viewer: { accountEvents: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, at: string, action: string, way: AuditWay, actorName: string | null, departmentName: string | null, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> }> } } | null };

export type MembershipCard_UserFragment = { id: string, role: Role, status: UserStatus, canEnter: boolean, employeeId: string | null, createdAt: string, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string } };

export type OwnMembershipsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnMembershipsQuery = { viewer: { memberships: Array<{ id: string, role: Role, status: UserStatus, canEnter: boolean, employeeId: string | null, createdAt: string, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string } }> } | null };

export type SessionRow_SessionFragment = { key: string, isCurrent: boolean, address: string | null, userAgent: string | null, startedAt: string, seenAt: string };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { viewer: { sessions: Array<{ key: string, isCurrent: boolean, address: string | null, userAgent: string | null, startedAt: string, seenAt: string }> } | null };

export type EndSessionMutationVariables = Exact<{
  key: string;
}>;


export type EndSessionMutation = { endSession: boolean };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: number };

export type TwoFactorQueryVariables = Exact<{ [key: string]: never; }>;


export type TwoFactorQuery = { viewer: { twoFactor: { isOn: boolean, since: string | null, backupCodesLeft: number, isRequired: boolean } } | null };

export type StartTwoFactorMutationVariables = Exact<{
  currentPassword: string;
}>;


export type StartTwoFactorMutation = { startTwoFactor: { secret: string, uri: string } };

export type ConfirmTwoFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmTwoFactorMutation = { confirmTwoFactor: Array<string> };

export type TurnOffTwoFactorMutationVariables = Exact<{
  currentPassword: string;
  code: string;
}>;


export type TurnOffTwoFactorMutation = { turnOffTwoFactor: boolean };

export type RenewBackupCodesMutationVariables = Exact<{
  currentPassword: string;
  code: string;
}>;


export type RenewBackupCodesMutation = { renewBackupCodes: Array<string> };

export type CheckAssignCourseQueryVariables = Exact<{
  input: AssignCourseInput;
}>;


export type CheckAssignCourseQuery = { checkAssignCourse: { assignableCount: number, licencesNeeded: number, licencesAvailable: number, notifiableCount: number, skipped: Array<{ userId: string, userName: string | null, outcome: AssignOutcome }> } };

export type AssignCourseMutationVariables = Exact<{
  input: AssignCourseInput;
}>;


export type AssignCourseMutation = { assignCourse: { assignedCount: number, skipped: Array<{ userId: string }> } };

export type AssignmentList_AssignmentFragment = { id: string, userId: string, userName: string, state: AssignmentState, isOverdue: boolean, dueOn: string | null, licence: AssignmentLicence, assignedAt: string, assignedByName: string | null, remindedAt: string | null, completedAt: string | null, course: { id: string, name: string } };

export type AssignmentList_ConnectionFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, userId: string, userName: string, state: AssignmentState, isOverdue: boolean, dueOn: string | null, licence: AssignmentLicence, assignedAt: string, assignedByName: string | null, remindedAt: string | null, completedAt: string | null, course: { id: string, name: string } }> };

export type AssignmentsPageQueryVariables = Exact<{
  departmentId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
  sort?: AssignmentSort | null | undefined;
}>;


export type AssignmentsPageQuery = { department: { id: string, courseAssignments: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, userId: string, userName: string, state: AssignmentState, isOverdue: boolean, dueOn: string | null, licence: AssignmentLicence, assignedAt: string, assignedByName: string | null, remindedAt: string | null, completedAt: string | null, course: { id: string, name: string } }> } } };

export type AssignmentsOfUserQueryVariables = Exact<{
  userId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
  sort?: AssignmentSort | null | undefined;
}>;


export type AssignmentsOfUserQuery = { user: { id: string, courseAssignments: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, userId: string, userName: string, state: AssignmentState, isOverdue: boolean, dueOn: string | null, licence: AssignmentLicence, assignedAt: string, assignedByName: string | null, remindedAt: string | null, completedAt: string | null, course: { id: string, name: string } }> } } };

export type AssignmentChoicesQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type AssignmentChoicesQuery = { department: { id: string, groups: Array<{ id: string, name: string, userCount: number }> } };

export type AssignedCourseNameQueryVariables = Exact<{
  departmentId: string | number;
  courseId: string | number;
}>;


export type AssignedCourseNameQuery = { course: { id: string, name: string } };

export type AssignedUserNameQueryVariables = Exact<{
  userId: string | number;
}>;


export type AssignedUserNameQuery = { user: { id: string, name: string } };

export type UnassignCoursesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type UnassignCoursesMutation = { unassignCourses: Array<{ outcome: AssignmentChangeOutcome, assignment: { id: string, userId: string, userName: string, state: AssignmentState, isOverdue: boolean, dueOn: string | null, licence: AssignmentLicence, assignedAt: string, assignedByName: string | null, remindedAt: string | null, completedAt: string | null, course: { id: string, name: string } } }> };

export type ChangeDueDatesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  dueOn?: string | null | undefined;
}>;


export type ChangeDueDatesMutation = { changeDueDates: Array<{ outcome: AssignmentChangeOutcome, assignment: { id: string, userId: string, userName: string, state: AssignmentState, isOverdue: boolean, dueOn: string | null, licence: AssignmentLicence, assignedAt: string, assignedByName: string | null, remindedAt: string | null, completedAt: string | null, course: { id: string, name: string } } }> };

export type CertificateCheckPageQueryVariables = Exact<{
  code: string;
}>;


export type CertificateCheckPageQuery = { certificateCheck: { isValid: boolean, personName: string, className: string, minutes: number, completedOn: string } | null };

export type EditCourseQueryVariables = Exact<{
  departmentId: string | number;
  courseId: string | number;
}>;


export type EditCourseQuery = { course: { id: string, version: number, name: string, provider: string, description: string | null, link: string | null, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, minutes: number, needsLicence: boolean, isShared: boolean, retiredAt: string | null, createdAt: string, viewerCanEdit: boolean, areas: Array<{ area: string, minutes: number }> } };

export type CourseAreasQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type CourseAreasQuery = { department: { id: string, trainingPlans: Array<{ id: string, components: Array<{ categories: Array<{ requirements: Array<{ areas: Array<string> | null }> }> }> }> }, planTemplates: Array<{ id: string, components: Array<{ categories: Array<{ requirements: Array<{ areas: Array<string> | null }> }> }> }> };

export type CourseAreas_ComponentFragment = { categories: Array<{ requirements: Array<{ areas: Array<string> | null }> }> };

export type CreateCourseMutationVariables = Exact<{
  departmentId: string | number;
  input: CourseInput;
}>;


export type CreateCourseMutation = { createCourse: { id: string, version: number, name: string, provider: string, description: string | null, link: string | null, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, minutes: number, needsLicence: boolean, isShared: boolean, retiredAt: string | null, createdAt: string, viewerCanEdit: boolean, areas: Array<{ area: string, minutes: number }> } };

export type UpdateCourseMutationVariables = Exact<{
  courseId: string | number;
  version: number;
  input: CourseInput;
}>;


export type UpdateCourseMutation = { updateCourse: { id: string, version: number, name: string, provider: string, description: string | null, link: string | null, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, minutes: number, needsLicence: boolean, isShared: boolean, retiredAt: string | null, createdAt: string, viewerCanEdit: boolean, areas: Array<{ area: string, minutes: number }> } };

export type Course_FactsFragment = { id: string, version: number, name: string, provider: string, description: string | null, link: string | null, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, minutes: number, needsLicence: boolean, isShared: boolean, retiredAt: string | null, createdAt: string, viewerCanEdit: boolean, areas: Array<{ area: string, minutes: number }> };

export type CoursePageQueryVariables = Exact<{
  departmentId: string | number;
  courseId: string | number;
  open: AssignmentFilter;
  overdue: AssignmentFilter;
  done: AssignmentFilter;
}>;


export type CoursePageQuery = { course: { id: string, version: number, name: string, provider: string, description: string | null, link: string | null, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, minutes: number, needsLicence: boolean, isShared: boolean, retiredAt: string | null, createdAt: string, viewerCanEdit: boolean, licencePool: { total: number, assigned: number, used: number, available: number, takenLately: number, runsOutOn: string | null } | null, areas: Array<{ area: string, minutes: number }> }, department: { id: string, open: { totalCount: number }, overdue: { totalCount: number }, done: { totalCount: number } } };

export type RetireCourseMutationVariables = Exact<{
  courseId: string | number;
}>;


export type RetireCourseMutation = { retireCourse: { id: string, version: number, name: string, provider: string, description: string | null, link: string | null, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, minutes: number, needsLicence: boolean, isShared: boolean, retiredAt: string | null, createdAt: string, viewerCanEdit: boolean, areas: Array<{ area: string, minutes: number }> } };

export type RestoreCourseMutationVariables = Exact<{
  courseId: string | number;
}>;


export type RestoreCourseMutation = { restoreCourse: { id: string, version: number, name: string, provider: string, description: string | null, link: string | null, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, minutes: number, needsLicence: boolean, isShared: boolean, retiredAt: string | null, createdAt: string, viewerCanEdit: boolean, areas: Array<{ area: string, minutes: number }> } };

export type CoursePicker_CourseFragment = { id: string, name: string, provider: string, capceNumber: string | null, minutes: number, takeType: TakeType, isShared: boolean, needsLicence: boolean, licencePool: { available: number } | null };

export type CoursePickerQueryVariables = Exact<{
  departmentId: string | number;
  filter: CourseFilter;
}>;


export type CoursePickerQuery = { department: { id: string, courses: { totalCount: number, nodes: Array<{ id: string, name: string, provider: string, capceNumber: string | null, minutes: number, takeType: TakeType, isShared: boolean, needsLicence: boolean, licencePool: { available: number } | null }> } } };

export type CoursesTable_CourseFragment = { id: string, name: string, provider: string, takeType: TakeType, creditType: CreditType, capceNumber: string | null, minutes: number, isShared: boolean, retiredAt: string | null, needsLicence: boolean, licencePool: { available: number } | null };

export type CoursesPageQueryVariables = Exact<{
  departmentId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter: CourseFilter;
  sort: CourseSort;
}>;


export type CoursesPageQuery = { department: { id: string, courses: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, name: string, provider: string, takeType: TakeType, creditType: CreditType, capceNumber: string | null, minutes: number, isShared: boolean, retiredAt: string | null, needsLicence: boolean, licencePool: { available: number } | null }> } } };

export type PalettePeopleQueryVariables = Exact<{
  departmentId: string | number;
  search: string;
}>;


export type PalettePeopleQuery = { department: { id: string, users: { nodes: Array<{ id: string, name: string, email: string | null, loginId: string | null, employeeId: string | null, status: UserStatus }> } } };

export type HelpContactQueryVariables = Exact<{ [key: string]: never; }>;


export type HelpContactQuery = { supportEmail: string | null };

export type OwnInvitations_InvitationFragment = { id: string, email: string, role: Role, inviterName: string, invitedAt: string, expiresAt: string, department: { id: string, name: string } };

export type OwnDepartments_UserFragment = { id: string, role: Role, status: UserStatus, canEnter: boolean, employeeId: string | null, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, inactivePolicy: InactivePolicy } };

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { viewer: { account: { id: string, firstName: string, phone: string | null, emsId: string | null, version: number }, pendingInvitations: Array<{ id: string, email: string, role: Role, inviterName: string, invitedAt: string, expiresAt: string, department: { id: string, name: string } }>, memberships: Array<{ id: string, role: Role, status: UserStatus, canEnter: boolean, employeeId: string | null, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, inactivePolicy: InactivePolicy } }> } | null };

export type AcceptInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { id: string, department: { id: string, name: string } } };

export type DeclineInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type DeclineInvitationMutation = { declineInvitation: { id: string, status: InvitationStatus } };

export type RecentImports_ImportBatchFragment = { id: string, fileName: string, status: ImportBatchStatus, createdAt: string, createdByName: string, rowCount: number, processedCount: number, outcomeCounts: { created: number, updated: number, invited: number, skipped: number } };

export type OfficerFiguresQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type OfficerFiguresQuery = { department: { id: string, timeZone: string, everybody: { totalCount: number }, inactive: { totalCount: number }, archived: { totalCount: number }, officers: { totalCount: number }, pendingInvitations: { totalCount: number }, waitingCompletions: { totalCount: number }, importBatches: { nodes: Array<{ id: string, fileName: string, status: ImportBatchStatus, createdAt: string, createdByName: string, rowCount: number, processedCount: number, outcomeCounts: { created: number, updated: number, invited: number, skipped: number } }> } } };

export type ProfileCompletion_AccountFragment = { id: string, phone: string | null, emsId: string | null, version: number };

export type CompleteProfileMutationVariables = Exact<{
  input: UpdateMyAccountInput;
}>;


export type CompleteProfileMutation = { updateMyAccount: { id: string, phone: string | null, emsId: string | null, version: number } };

export type HistoryPageQueryVariables = Exact<{
  departmentId: string | number;
  kind?: ImportKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HistoryPageQuery = { department: { id: string, name: string, timeZone: string, viewerCanImport: boolean, importBatches: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } }> } } };

export type ReviewRow_ImportRowFragment = { line: number, firstName: string | null, lastName: string | null, email: string | null, loginId: string | null, employeeId: string | null, role: Role | null, roleText: string | null, groupNames: Array<string>, locationName: string | null, className: string | null, completedOn: string | null, hours: string | null, takeType: string | null, creditType: string | null, capceNumber: string | null, provider: string | null, contentAreas: string | null, plan: ImportPlan | null, reason: ImportReason | null, reasonText: string | null, record: { name: string, provider: string, completedOn: string, minutes: number, takeType: TakeType, creditType: CreditType, capceNumber: string | null, areas: Array<{ area: string, minutes: number }> } | null, department: { id: string, name: string }, problems: Array<{ field: string, reason: ImportReason, message: string }>, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> };

export type ReviewBatch_ImportBatchFragment = { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, targetDepartments: Array<{ id: string, name: string }>, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } };

export type ReviewPageQueryVariables = Exact<{
  batchId: string | number;
}>;


export type ReviewPageQuery = { importBatch: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, department: { id: string, viewerMayAssignRoles: Array<Role>, name: string, timeZone: string }, targetDepartments: Array<{ id: string, name: string }>, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number } } };

export type ReviewRowsQueryVariables = Exact<{
  batchId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  plans?: Array<ImportPlan> | ImportPlan | null | undefined;
  search?: string | null | undefined;
  problemsOnly?: boolean | null | undefined;
}>;


export type ReviewRowsQuery = { importBatch: { id: string, rows: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ line: number, firstName: string | null, lastName: string | null, email: string | null, loginId: string | null, employeeId: string | null, role: Role | null, roleText: string | null, groupNames: Array<string>, locationName: string | null, className: string | null, completedOn: string | null, hours: string | null, takeType: string | null, creditType: string | null, capceNumber: string | null, provider: string | null, contentAreas: string | null, plan: ImportPlan | null, reason: ImportReason | null, reasonText: string | null, record: { name: string, provider: string, completedOn: string, minutes: number, takeType: TakeType, creditType: CreditType, capceNumber: string | null, areas: Array<{ area: string, minutes: number }> } | null, department: { id: string, name: string }, problems: Array<{ field: string, reason: ImportReason, message: string }>, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> }> } } };

export type ReviseImportRowsMutationVariables = Exact<{
  input: ReviseImportRowsInput;
}>;


export type ReviseImportRowsMutation = { reviseImportRows: { batch: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, targetDepartments: Array<{ id: string, name: string }>, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } }, rows: Array<{ line: number, firstName: string | null, lastName: string | null, email: string | null, loginId: string | null, employeeId: string | null, role: Role | null, roleText: string | null, groupNames: Array<string>, locationName: string | null, className: string | null, completedOn: string | null, hours: string | null, takeType: string | null, creditType: string | null, capceNumber: string | null, provider: string | null, contentAreas: string | null, plan: ImportPlan | null, reason: ImportReason | null, reasonText: string | null, record: { name: string, provider: string, completedOn: string, minutes: number, takeType: TakeType, creditType: CreditType, capceNumber: string | null, areas: Array<{ area: string, minutes: number }> } | null, department: { id: string, name: string }, problems: Array<{ field: string, reason: ImportReason, message: string }>, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> }> } };

export type SetImportFormatMutationVariables = Exact<{
  batchId: string | number;
  encoding?: string | null | undefined;
  delimiter?: string | null | undefined;
}>;


export type SetImportFormatMutation = { setImportFormat: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, targetDepartments: Array<{ id: string, name: string }>, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } } };

export type RunImportMutationVariables = Exact<{
  batchId: string | number;
}>;


export type RunImportMutation = { runImport: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } } };

export type DropImportMutationVariables = Exact<{
  batchId: string | number;
}>;


export type DropImportMutation = { dropImport: boolean };

export type RunPageQueryVariables = Exact<{
  batchId: string | number;
}>;


export type RunPageQuery = { importBatch: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } } };

export type AbortImportMutationVariables = Exact<{
  batchId: string | number;
}>;


export type AbortImportMutation = { abortImport: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } } };

export type SummaryPageQueryVariables = Exact<{
  batchId: string | number;
}>;


export type SummaryPageQuery = { importBatch: { failedRowsCsvUrl: string, id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } } };

export type SummaryRow_ImportRowFragment = { line: number, firstName: string | null, lastName: string | null, email: string | null, loginId: string | null, employeeId: string | null, role: Role | null, roleText: string | null, className: string | null, completedOn: string | null, hours: string | null, takeType: string | null, creditType: string | null, capceNumber: string | null, provider: string | null, contentAreas: string | null, outcome: ImportOutcome | null, reason: ImportReason | null, reasonText: string | null, record: { name: string, provider: string, completedOn: string, minutes: number, takeType: TakeType, creditType: CreditType, capceNumber: string | null, areas: Array<{ area: string, minutes: number }> } | null, department: { id: string, name: string }, problems: Array<{ field: string, message: string }>, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }>, user: { id: string, viewerCanOpenRecord: boolean } | null };

export type SummaryRowsQueryVariables = Exact<{
  batchId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  outcomes?: Array<ImportOutcome> | ImportOutcome | null | undefined;
  search?: string | null | undefined;
}>;


export type SummaryRowsQuery = { importBatch: { id: string, rows: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ line: number, firstName: string | null, lastName: string | null, email: string | null, loginId: string | null, employeeId: string | null, role: Role | null, roleText: string | null, className: string | null, completedOn: string | null, hours: string | null, takeType: string | null, creditType: string | null, capceNumber: string | null, provider: string | null, contentAreas: string | null, outcome: ImportOutcome | null, reason: ImportReason | null, reasonText: string | null, record: { name: string, provider: string, completedOn: string, minutes: number, takeType: TakeType, creditType: CreditType, capceNumber: string | null, areas: Array<{ area: string, minutes: number }> } | null, department: { id: string, name: string }, problems: Array<{ field: string, message: string }>, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }>, user: { id: string, viewerCanOpenRecord: boolean } | null }> } } };

export type UploadPageQueryVariables = Exact<{
  departmentId: string | number;
  kind: ImportKind;
}>;


export type UploadPageQuery = { department: { id: string, name: string, viewerCanImport: boolean, importLimits: { maxBytes: number, maxRows: number, columns: Array<string>, sampleCsvUrl: string }, importBatches: { nodes: Array<{ id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } }> } } };

export type UploadImportMutationVariables = Exact<{
  departmentId: string | number;
  file: File;
  kind: ImportKind;
}>;


export type UploadImportMutation = { uploadImport: { alreadyUploaded: boolean, batch: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } } } };

export type BatchState_ImportBatchFragment = { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } };

export type BatchProgressSubscriptionVariables = Exact<{
  batchId: string | number;
}>;


export type BatchProgressSubscription = { importProgress: { id: string, kind: ImportKind, fileName: string, byteCount: number, status: ImportBatchStatus, encoding: string | null, delimiter: string | null, notices: Array<string>, failure: string | null, createdAt: string, createdByName: string, onVisit: boolean, startedAt: string | null, finishedAt: string | null, rowCount: number, processedCount: number, viewerCanRun: boolean, viewerCanAbort: boolean, planCounts: { create: number, update: number, unchanged: number, invite: number, record: number, skip: number, removed: number }, outcomeCounts: { created: number, updated: number, unchanged: number, invited: number, recorded: number, alreadyRecorded: number, skipped: number }, department: { id: string, name: string, timeZone: string } } };

export type InvitationsTable_InvitationFragment = { id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } };

export type InvitationsPage_ConnectionFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } }> };

export type InvitationsPageQueryVariables = Exact<{
  departmentId: string | number;
  departmentIds?: Array<string | number> | string | number | null | undefined;
  ofAll: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: InvitationFilter | null | undefined;
  sort?: InvitationSort | null | undefined;
}>;


export type InvitationsPageQuery = { department?: { id: string, invitations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } }> } }, viewer?: { invitations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } }> } } | null };

export type UnansweredAddresses_ConnectionFragment = { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, email: string }> };

export type UnansweredAddressesQueryVariables = Exact<{
  departmentId: string | number;
  departmentIds?: Array<string | number> | string | number | null | undefined;
  ofAll: boolean;
  after?: string | null | undefined;
  filter?: InvitationFilter | null | undefined;
  sort?: InvitationSort | null | undefined;
}>;


export type UnansweredAddressesQuery = { department?: { id: string, invitations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, email: string }> } }, viewer?: { invitations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, email: string }> } } | null };

export type InviteResult_ResultFragment = { address: string, email: string | null, outcome: InviteOutcome, message: string | null, invitation: { id: string } | null };

export type InviteChoicesQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type InviteChoicesQuery = { department: { id: string, viewerMayAssignRoles: Array<Role>, groups: Array<{ id: string, name: string }>, locations: Array<{ id: string, name: string }> } };

export type CheckInviteesQueryVariables = Exact<{
  departmentId: string | number;
  addresses: Array<string> | string;
}>;


export type CheckInviteesQuery = { checkInvitees: Array<{ address: string, email: string | null, outcome: InviteOutcome, message: string | null, invitation: { id: string } | null }> };

export type InviteUsersMutationVariables = Exact<{
  input: InviteUsersInput;
}>;


export type InviteUsersMutation = { inviteUsers: { invitedCount: number, results: Array<{ address: string, email: string | null, outcome: InviteOutcome, message: string | null, invitation: { id: string } | null }> } };

export type CreateInvitationLinkMutationVariables = Exact<{
  departmentId: string | number;
}>;


export type CreateInvitationLinkMutation = { createInvitationLink: { url: string, expiresAt: string, useCount: number, allowedDomains: Array<string> } };

export type ChangedInvitation_ChangeFragment = { outcome: InvitationChangeOutcome, invitation: { id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } } };

export type ResendInvitationsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ResendInvitationsMutation = { resendInvitations: Array<{ outcome: InvitationChangeOutcome, invitation: { id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } } }> };

export type RemindInvitationsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type RemindInvitationsMutation = { remindInvitations: Array<{ outcome: InvitationChangeOutcome, invitation: { id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } } }> };

export type RestoreInvitationsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type RestoreInvitationsMutation = { restoreInvitations: Array<{ outcome: InvitationChangeOutcome, invitation: { id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } } }> };

export type RevokeInvitationsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type RevokeInvitationsMutation = { revokeInvitations: Array<{ outcome: InvitationChangeOutcome, invitation: { id: string, email: string, role: Role, status: InvitationStatus, inviterName: string, invitedAt: string, lastSentAt: string, expiresAt: string, answeredAt: string | null, mailState: MailState | null, mailFailure: string | null, department: { id: string, name: string, timeZone: string } } }> };

export type Joining_ViewerFragment = { account: { id: string, name: string, email: string | null, loginId: string | null } };

export type Joining_UserFragment = { id: string, status: UserStatus, department: { id: string, name: string } };

export type InvitationPageQueryVariables = Exact<{
  token: string;
}>;


export type InvitationPageQuery = { viewer: { account: { id: string, name: string, email: string | null, loginId: string | null } } | null, invitationByToken: { state: JoinLinkState, departmentName: string | null, email: string | null, inviterName: string | null, role: Role | null, message: string | null, expiresAt: string | null, needsApproval: boolean, hasAccount: boolean, viewerIsMember: boolean } };

export type JoinByInvitationMutationVariables = Exact<{
  input: JoinByInvitationInput;
}>;


export type JoinByInvitationMutation = { joinByInvitation: { id: string, status: UserStatus, department: { id: string, name: string } } };

export type DeclineByInvitationMutationVariables = Exact<{
  token: string;
}>;


export type DeclineByInvitationMutation = { declineByInvitation: boolean };

export type JoinPageQueryVariables = Exact<{
  token: string;
}>;


export type JoinPageQuery = { viewer: { account: { id: string, name: string, email: string | null, loginId: string | null } } | null, invitationLinkByToken: { state: JoinLinkState, departmentName: string | null, allowedDomains: Array<string>, needsApproval: boolean, viewerIsMember: boolean } };

export type JoinByInvitationLinkMutationVariables = Exact<{
  input: JoinByLinkInput;
}>;


export type JoinByInvitationLinkMutation = { joinByInvitationLink: { id: string, status: UserStatus, department: { id: string, name: string } } };

export type RegisterByInvitationLinkMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterByInvitationLinkMutation = { registerByInvitationLink: boolean };

export type RegistrationPageQueryVariables = Exact<{
  token: string;
}>;


export type RegistrationPageQuery = { viewer: { account: { id: string, name: string, email: string | null, loginId: string | null } } | null, registrationByToken: { state: JoinLinkState, departmentName: string | null, email: string | null, firstName: string | null, lastName: string | null, needsApproval: boolean } };

export type ConfirmRegistrationMutationVariables = Exact<{
  input: ConfirmRegistrationInput;
}>;


export type ConfirmRegistrationMutation = { confirmRegistration: { id: string, status: UserStatus, department: { id: string, name: string } } };

export type ConfirmEmailPageQueryVariables = Exact<{
  token: string;
}>;


export type ConfirmEmailPageQuery = { emailLink: string | null, viewer: { account: { id: string, name: string, email: string | null, loginId: string | null } } | null };

export type ConfirmEmailMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmEmailMutation = { confirmEmail: string };

export type PoolsTable_PoolFragment = { total: number, assigned: number, used: number, available: number, takenLately: number, runsOutOn: string | null, course: { id: string, name: string, provider: string, retiredAt: string | null } };

export type LicencesPageQueryVariables = Exact<{
  departmentId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: string | null | undefined;
  sort: LicencePoolSort;
}>;


export type LicencesPageQuery = { department: { id: string, viewerCanPurchaseLicences: boolean, licencePools: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ total: number, assigned: number, used: number, available: number, takenLately: number, runsOutOn: string | null, course: { id: string, name: string, provider: string, retiredAt: string | null } }> } } };

export type PoolPageQueryVariables = Exact<{
  departmentId: string | number;
  courseId: string | number;
  days: number;
}>;


export type PoolPageQuery = { course: { id: string, name: string, provider: string, needsLicence: boolean, retiredAt: string | null, licencePool: { total: number, assigned: number, used: number, available: number, takenLately: number, runsOutOn: string | null, history: Array<{ day: string, total: number, available: number }> } | null }, department: { id: string, viewerCanPurchaseLicences: boolean } };

export type LedgerQueryVariables = Exact<{
  departmentId: string | number;
  courseId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type LedgerQuery = { course: { id: string, licencePool: { entries: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, at: string, kind: LicenceEntryKind, amount: number, actorName: string | null, userName: string | null, note: string | null }> } } | null } };

export type PurchaseLicencesMutationVariables = Exact<{
  input: LicenceOrderInput;
}>;


export type PurchaseLicencesMutation = { purchaseLicences: { total: number, available: number } };

export type CorrectLicencesMutationVariables = Exact<{
  input: LicenceOrderInput;
}>;


export type CorrectLicencesMutation = { correctLicences: { total: number, available: number } };

export type MyCoursesTabQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCoursesTabQuery = { viewer: { memberships: Array<{ id: string, department: { id: string, name: string } }>, courseAssignments: Array<{ id: string, userId: string, state: AssignmentState, dueOn: string | null, isOverdue: boolean, viewerCanStart: boolean, viewerCanComplete: boolean, course: { id: string, name: string, provider: string, minutes: number, takeType: TakeType, link: string | null } }>, waiting: { totalCount: number, nodes: Array<{ id: string, className: string, provider: string, minutes: number, completedOn: string, createdAt: string, deciderName: string | null, decidedAt: string | null, refusedWhy: string | null, proof: { fileName: string, path: string } | null }> }, refused: { totalCount: number, nodes: Array<{ id: string, className: string, provider: string, minutes: number, completedOn: string, createdAt: string, deciderName: string | null, decidedAt: string | null, refusedWhy: string | null, proof: { fileName: string, path: string } | null }> } } | null };

export type OwnReports_TranscriptFragment = { totalCount: number, nodes: Array<{ id: string, className: string, provider: string, minutes: number, completedOn: string, createdAt: string, deciderName: string | null, decidedAt: string | null, refusedWhy: string | null, proof: { fileName: string, path: string } | null }> };

export type MyPlansTabQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPlansTabQuery = { viewer: { memberships: Array<{ id: string, department: { id: string, name: string }, trainingPlans: Array<{ periodFrom: string, periodTo: string, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, minutesLeft: number, daysLeft: number, neededPerMonth: number | null, plan: { id: string, name: string }, components: Array<{ kind: PlanComponentKind, name: string, requiredMinutes: number, doneMinutes: number, distributiveCap: number | null, distributiveMinutes: number, categories: Array<{ name: string, requiredMinutes: number, doneMinutes: number, requirements: Array<{ id: string, name: string, requiredMinutes: number, doneMinutes: number, toConfirm: boolean, classes: Array<{ completionId: string, className: string, completedOn: string, minutes: number, why: string }> }> }> }>, notCounted: Array<{ completionId: string, className: string, completedOn: string, minutes: number, reason: NotCounted }> }> }> } | null };

export type MyTranscriptTabQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: TranscriptFilter | null | undefined;
  sort?: TranscriptSort | null | undefined;
}>;


export type MyTranscriptTabQuery = { viewer: { transcript: { totalCount: number, totalMinutes: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, className: string, provider: string, takeType: TakeType, creditType: CreditType, capceNumber: string | null, capceWarning: string | null, minutes: number, completedOn: string, registeredOn: string | null, createdAt: string, state: CompletionState, deciderName: string | null, refusedWhy: string | null, deletedAt: string | null, deleterName: string | null, deletedWhy: string | null, viewerCanDelete: boolean, viewerCanRestore: boolean }> } } | null };

export type MyCertificatesQueryVariables = Exact<{
  filter?: TranscriptFilter | null | undefined;
  sort?: TranscriptSort | null | undefined;
}>;


export type MyCertificatesQuery = { viewer: { transcript: { nodes: Array<{ id: string }> } } | null };

export type ReportOwnClassMutationVariables = Exact<{
  departmentId: string | number;
  class: ClassInput;
  completedOn: string;
  file: File;
}>;


export type ReportOwnClassMutation = { reportOwnClass: { id: string } };

export type MyAreasQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAreasQuery = { viewer: { memberships: Array<{ id: string, trainingPlans: Array<{ plan: { id: string, components: Array<{ categories: Array<{ requirements: Array<{ areas: Array<string> | null }> }> }> } }> }> } | null };

export type PlanContent_ComponentFragment = { kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> };

export type PlanTable_PlanFragment = { id: string, name: string, description: string | null, template: string | null, periodFrom: string, periodTo: string, minutes: number, userCount: number, isRetired: boolean, summary: { isUpToDate: boolean, requiredMinutes: number, doneMinutes: number, all: { people: number, complete: number, onPace: number, behind: number, critical: number } } };

export type PlansPageQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type PlansPageQuery = { department: { id: string, trainingPlans: Array<{ id: string, name: string, description: string | null, template: string | null, periodFrom: string, periodTo: string, minutes: number, userCount: number, isRetired: boolean, summary: { isUpToDate: boolean, requiredMinutes: number, doneMinutes: number, all: { people: number, complete: number, onPace: number, behind: number, critical: number } } }> } };

export type PlanTemplate_TemplateFragment = { id: string, name: string, note: string, family: string, level: string, endsFrom: string | null, endsUntil: string | null, years: number | null, minutes: number, components: Array<{ kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> }> };

export type PlanTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanTemplatesQuery = { planTemplates: Array<{ id: string, name: string, note: string, family: string, level: string, endsFrom: string | null, endsUntil: string | null, years: number | null, minutes: number, components: Array<{ kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> }> }> };

export type PlanEditor_PlanFragment = { id: string, name: string, description: string | null, template: string | null, periodFrom: string, periodTo: string, userCount: number, isRetired: boolean, version: number, department: { id: string }, components: Array<{ kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> }> };

export type PlanEditorQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanEditorQuery = { trainingPlan: { id: string, name: string, description: string | null, template: string | null, periodFrom: string, periodTo: string, userCount: number, isRetired: boolean, version: number, department: { id: string }, components: Array<{ kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> }> } };

export type PlanPage_PlanFragment = { id: string, name: string, description: string | null, template: string | null, periodFrom: string, periodTo: string, minutes: number, userCount: number, isRetired: boolean, department: { id: string, name: string }, components: Array<{ kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> }>, summary: { isUpToDate: boolean, requiredMinutes: number, doneMinutes: number, all: { people: number, complete: number, onPace: number, behind: number, critical: number } } };

export type PlanPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanPageQuery = { trainingPlan: { id: string, name: string, description: string | null, template: string | null, periodFrom: string, periodTo: string, minutes: number, userCount: number, isRetired: boolean, department: { id: string, name: string }, components: Array<{ kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> }>, summary: { isUpToDate: boolean, requiredMinutes: number, doneMinutes: number, all: { people: number, complete: number, onPace: number, behind: number, critical: number } } } };

export type PlanPeople_StandingFragment = { userId: string, name: string, employeeId: string | null, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, periodTo: string, daysLeft: number, neededPerMonth: number | null };

export type PlanPeopleQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: PlanStandingFilter | null | undefined;
  sort?: PlanStandingSort | null | undefined;
}>;


export type PlanPeopleQuery = { trainingPlan: { id: string, standings: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ userId: string, name: string, employeeId: string | null, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, periodTo: string, daysLeft: number, neededPerMonth: number | null }> } } };

export type PlanGroupsQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type PlanGroupsQuery = { department: { id: string, groups: Array<{ id: string, name: string }> } };

export type CreateTrainingPlanMutationVariables = Exact<{
  departmentId: string | number;
  input: TrainingPlanInput;
}>;


export type CreateTrainingPlanMutation = { createTrainingPlan: { id: string, name: string } };

export type UpdateTrainingPlanMutationVariables = Exact<{
  planId: string | number;
  version: number;
  input: TrainingPlanInput;
}>;


export type UpdateTrainingPlanMutation = { updateTrainingPlan: { minutes: number, id: string, name: string, description: string | null, template: string | null, periodFrom: string, periodTo: string, userCount: number, isRetired: boolean, version: number, department: { id: string }, components: Array<{ kind: PlanComponentKind, name: string, minutes: number, distributiveCap: number | null, categories: Array<{ name: string, minutes: number, requirements: Array<{ id: string, name: string, minutes: number, areas: Array<string> | null, creditTypes: Array<CreditType> | null, toConfirm: boolean }> }> }> } };

export type RetireTrainingPlanMutationVariables = Exact<{
  planId: string | number;
}>;


export type RetireTrainingPlanMutation = { retireTrainingPlan: { id: string, isRetired: boolean, version: number } };

export type RestoreTrainingPlanMutationVariables = Exact<{
  planId: string | number;
}>;


export type RestoreTrainingPlanMutation = { restoreTrainingPlan: { id: string, isRetired: boolean, version: number } };

export type AssignTrainingPlanMutationVariables = Exact<{
  planId: string | number;
  userIds: Array<string | number> | string | number;
  groupIds: Array<string | number> | string | number;
  periodFrom?: string | null | undefined;
  periodTo?: string | null | undefined;
}>;


export type AssignTrainingPlanMutation = { assignTrainingPlan: number };

export type UnassignTrainingPlanMutationVariables = Exact<{
  planId: string | number;
  userIds: Array<string | number> | string | number;
  groupIds: Array<string | number> | string | number;
}>;


export type UnassignTrainingPlanMutation = { unassignTrainingPlan: number };

export type CompletionsPageQueryVariables = Exact<{
  departmentId: string | number;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CompletionsPageQuery = { department: { id: string, reportedCompletions: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, userId: string | null, userName: string, className: string, provider: string, minutes: number, completedOn: string, createdAt: string, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, capceWarning: string | null, viewerCanDecide: boolean, areas: Array<{ area: string, minutes: number }>, proof: { fileName: string, contentType: string, byteCount: number, path: string } | null }> } } };

export type Report_CompletionFragment = { id: string, userId: string | null, userName: string, className: string, provider: string, minutes: number, completedOn: string, createdAt: string, takeType: TakeType, format: CourseFormat | null, creditType: CreditType, capceNumber: string | null, capceWarning: string | null, viewerCanDecide: boolean, areas: Array<{ area: string, minutes: number }>, proof: { fileName: string, contentType: string, byteCount: number, path: string } | null };

export type DecideCompletionsMutationVariables = Exact<{
  input: DecideCompletionsInput;
}>;


export type DecideCompletionsMutation = { decideCompletions: Array<{ completionId: string, message: string | null }> };

export type WaitingCompletionsQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type WaitingCompletionsQuery = { department: { id: string, waitingCompletions: { totalCount: number } } };

export type RecordCourseQueryVariables = Exact<{
  departmentId: string | number;
  courseId: string | number;
}>;


export type RecordCourseQuery = { course: { id: string, name: string, provider: string, capceNumber: string | null, minutes: number, takeType: TakeType, isShared: boolean, needsLicence: boolean, licencePool: { available: number } | null } };

export type RecordUserQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordUserQuery = { user: { id: string, name: string, department: { id: string } } };

export type UsersOnListQueryVariables = Exact<{
  departmentId: string | number;
  lines: Array<string> | string;
}>;


export type UsersOnListQuery = { department: { id: string, usersOnList: Array<{ line: string, userId: string | null, name: string | null, status: UserStatus | null }> } };

export type RecordResult_ResultFragment = { userId: string, userName: string | null, outcome: RecordOutcome };

export type CheckRecordCompletionsQueryVariables = Exact<{
  input: RecordCompletionsInput;
}>;


export type CheckRecordCompletionsQuery = { checkRecordCompletions: { recordableCount: number, openAssignmentCount: number, reportedCount: number, warning: string | null, skipped: Array<{ userId: string, userName: string | null, outcome: RecordOutcome }> } };

export type RecordCompletionsMutationVariables = Exact<{
  input: RecordCompletionsInput;
  file?: File | null | undefined;
}>;


export type RecordCompletionsMutation = { recordCompletions: { recordedCount: number, completedAssignmentCount: number, warning: string | null, certificatesPath: string | null, recorded: Array<{ userId: string, userName: string | null, outcome: RecordOutcome }>, skipped: Array<{ userId: string, userName: string | null, outcome: RecordOutcome }> } };

export type HoursPageQueryVariables = Exact<{
  departmentId: string | number;
  months: number;
}>;


export type HoursPageQuery = { department: { id: string, trainingMonths: Array<{ month: string, liveMinutes: number, distributiveMinutes: number, completions: number, people: number }> } };

export type OverdueFigures_CountsFragment = { id: string | null, name: string | null, assignments: number, people: number, upToWeek: number, upToMonth: number, overMonth: number, longestDays: number };

export type OverdueTable_PersonFragment = { userId: string, name: string, employeeId: string | null, assignments: number, longestDays: number, courses: Array<{ name: string, dueOn: string, days: number }> };

export type OverdueChoicesQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type OverdueChoicesQuery = { department: { id: string, overdueReport: { courses: Array<{ id: string | null, name: string | null, assignments: number }>, groups: Array<{ id: string | null, name: string | null, people: number }> } } };

export type OverdueReportQueryVariables = Exact<{
  departmentId: string | number;
  filter?: OverdueFilter | null | undefined;
}>;


export type OverdueReportQuery = { department: { id: string, overdueReport: { all: { id: string | null, name: string | null, assignments: number, people: number, upToWeek: number, upToMonth: number, overMonth: number, longestDays: number }, courses: Array<{ id: string | null, name: string | null, assignments: number, people: number, upToWeek: number, upToMonth: number, overMonth: number, longestDays: number }>, groups: Array<{ id: string | null, name: string | null, assignments: number, people: number, upToWeek: number, upToMonth: number, overMonth: number, longestDays: number }> } } };

export type OverduePeopleQueryVariables = Exact<{
  departmentId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: OverdueFilter | null | undefined;
  sort?: OverduePersonSort | null | undefined;
}>;


export type OverduePeopleQuery = { department: { id: string, overduePeople: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ userId: string, name: string, employeeId: string | null, assignments: number, longestDays: number, courses: Array<{ name: string, dueOn: string, days: number }> }> } } };

export type ReportPlansQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type ReportPlansQuery = { department: { id: string, trainingPlans: Array<{ id: string, name: string, periodFrom: string, periodTo: string, isRetired: boolean, userCount: number }> } };

export type PaceFigures_CountsFragment = { groupId: string | null, groupName: string | null, people: number, complete: number, onPace: number, behind: number, critical: number, expired: number };

export type StandingTable_StandingFragment = { userId: string, name: string, employeeId: string | null, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, periodTo: string, daysLeft: number, neededPerMonth: number | null };

export type PlanReportQueryVariables = Exact<{
  planId: string | number;
}>;


export type PlanReportQuery = { trainingPlan: { id: string, summary: { isUpToDate: boolean, requiredMinutes: number, doneMinutes: number, all: { groupId: string | null, groupName: string | null, people: number, complete: number, onPace: number, behind: number, critical: number, expired: number }, groups: Array<{ groupId: string | null, groupName: string | null, people: number, complete: number, onPace: number, behind: number, critical: number, expired: number }>, endings: Array<{ month: string, people: number, incomplete: number, behind: number }> }, standings: { totalCount: number, nodes: Array<{ userId: string, name: string, employeeId: string | null, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, periodTo: string, daysLeft: number, neededPerMonth: number | null }> } } };

export type PlanStandingsQueryVariables = Exact<{
  planId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: PlanStandingFilter | null | undefined;
  sort?: PlanStandingSort | null | undefined;
}>;


export type PlanStandingsQuery = { trainingPlan: { id: string, standings: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ userId: string, name: string, employeeId: string | null, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, periodTo: string, daysLeft: number, neededPerMonth: number | null }> } } };

export type Session_DepartmentFragment = { id: string, name: string, timeZone: string, viewerCanListUsers: boolean, viewerCanImport: boolean, viewerCanInvite: boolean };

export type Session_ViewerFragment = { account: { id: string, name: string, email: string | null, loginId: string | null, isSupport: boolean }, memberships: Array<{ id: string, role: Role, status: UserStatus, canEnter: boolean, department: { id: string, name: string, timeZone: string, viewerCanListUsers: boolean, viewerCanImport: boolean, viewerCanInvite: boolean } }>, pendingInvitations: Array<{ id: string }>, visits: Array<{ id: string, reason: string, startedAt: string, expiresAt: string, department: { id: string, name: string, timeZone: string, viewerCanListUsers: boolean, viewerCanImport: boolean, viewerCanInvite: boolean } }> };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { viewer: { account: { id: string, name: string, email: string | null, loginId: string | null, isSupport: boolean }, memberships: Array<{ id: string, role: Role, status: UserStatus, canEnter: boolean, department: { id: string, name: string, timeZone: string, viewerCanListUsers: boolean, viewerCanImport: boolean, viewerCanInvite: boolean } }>, pendingInvitations: Array<{ id: string }>, visits: Array<{ id: string, reason: string, startedAt: string, expiresAt: string, department: { id: string, name: string, timeZone: string, viewerCanListUsers: boolean, viewerCanImport: boolean, viewerCanInvite: boolean } }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type EndSupportVisitMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSupportVisitMutation = { endSupportVisit: boolean };

export type ApiTokens_ApiTokenFragment = { id: string, name: string, scopes: Array<TokenScope>, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null };

export type ApiTokensPageQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type ApiTokensPageQuery = { department: { id: string, apiTokens: Array<{ id: string, name: string, scopes: Array<TokenScope>, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { secret: string, token: { id: string, name: string, scopes: Array<TokenScope>, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } } };

export type RevokeApiTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { id: string, revokedAt: string | null } };

export type AuditLog_EventFragment = { id: string, at: string, action: string, way: AuditWay, wayDetail: string | null, importLine: number | null, actorName: string | null, userId: string | null, subjectName: string | null, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> };

export type AuditLogPageQueryVariables = Exact<{
  departmentId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type AuditLogPageQuery = { department: { id: string, auditLog: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, at: string, action: string, way: AuditWay, wayDetail: string | null, importLine: number | null, actorName: string | null, userId: string | null, subjectName: string | null, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> }> } } };

export type AuditLogTotalQueryVariables = Exact<{
  departmentId: string | number;
  filter?: AuditFilter | null | undefined;
}>;


export type AuditLogTotalQuery = { department: { id: string, auditLog: { totalCount: number } } };

export type DepartmentSettings_DepartmentFragment = { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, approval: ApprovalMode, officersMayGrantAdmin: boolean, notifyRemoved: boolean, version: number };

export type LogoSetting_DepartmentFragment = { id: string, name: string, logoPath: string | null };

export type DepartmentSettingsPageQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type DepartmentSettingsPageQuery = { department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, approval: ApprovalMode, officersMayGrantAdmin: boolean, notifyRemoved: boolean, version: number, logoPath: string | null } };

export type PolicyPreviewQueryVariables = Exact<{
  departmentId: string | number;
  after?: string | null | undefined;
}>;


export type PolicyPreviewQuery = { department: { id: string, inactivePolicyChange: { to: InactivePolicy, gainAccess: number, loseAccess: number, billedNow: number, billedThen: number }, users: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string | null, loginId: string | null }> } } };

export type UpdateDepartmentMutationVariables = Exact<{
  input: UpdateDepartmentInput;
}>;


export type UpdateDepartmentMutation = { updateDepartment: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, approval: ApprovalMode, officersMayGrantAdmin: boolean, notifyRemoved: boolean, version: number } };

export type SetDepartmentLogoMutationVariables = Exact<{
  departmentId: string | number;
  file?: File | null | undefined;
}>;


export type SetDepartmentLogoMutation = { setDepartmentLogo: { id: string, name: string, logoPath: string | null } };

export type InvitationLink_LinkFragment = { url: string, allowedDomains: Array<string>, creatorName: string, createdAt: string, expiresAt: string, isExpired: boolean, useCount: number, lastUsedAt: string | null, groups: Array<{ id: string, name: string }> };

export type InvitationLinkPageQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type InvitationLinkPageQuery = { department: { id: string, approval: ApprovalMode, groups: Array<{ id: string, name: string }>, invitationLink: { url: string, allowedDomains: Array<string>, creatorName: string, createdAt: string, expiresAt: string, isExpired: boolean, useCount: number, lastUsedAt: string | null, groups: Array<{ id: string, name: string }> } | null } };

export type MakeInvitationLinkMutationVariables = Exact<{
  departmentId: string | number;
}>;


export type MakeInvitationLinkMutation = { createInvitationLink: { url: string, allowedDomains: Array<string>, creatorName: string, createdAt: string, expiresAt: string, isExpired: boolean, useCount: number, lastUsedAt: string | null, groups: Array<{ id: string, name: string }> } };

export type RotateInvitationLinkMutationVariables = Exact<{
  departmentId: string | number;
}>;


export type RotateInvitationLinkMutation = { rotateInvitationLink: { url: string, allowedDomains: Array<string>, creatorName: string, createdAt: string, expiresAt: string, isExpired: boolean, useCount: number, lastUsedAt: string | null, groups: Array<{ id: string, name: string }> } };

export type RevokeInvitationLinkMutationVariables = Exact<{
  departmentId: string | number;
}>;


export type RevokeInvitationLinkMutation = { revokeInvitationLink: boolean };

export type SetInvitationLinkOptionsMutationVariables = Exact<{
  input: InvitationLinkOptionsInput;
}>;


export type SetInvitationLinkOptionsMutation = { setInvitationLinkOptions: { url: string, allowedDomains: Array<string>, creatorName: string, createdAt: string, expiresAt: string, isExpired: boolean, useCount: number, lastUsedAt: string | null, groups: Array<{ id: string, name: string }> } };

export type SeatsPageQueryVariables = Exact<{
  departmentId: string | number;
  days: number;
}>;


export type SeatsPageQuery = { department: { id: string, inactivePolicy: InactivePolicy, seats: { billed: number, active: number, inactive: number, contactEmail: string, history: Array<{ day: string, billed: number }> } } };

export type SettingsPageQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type SettingsPageQuery = { department: { id: string, viewerCanEditSettings: boolean, viewerCanEditLabels: boolean, viewerCanManageApiTokens: boolean } };

export type GroupsPageQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type GroupsPageQuery = { department: { id: string, groups: Array<{ id: string, name: string, userCount: number }> } };

export type LocationsPageQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type LocationsPageQuery = { department: { id: string, locations: Array<{ id: string, name: string, userCount: number }> } };

export type TouchedByGroupQueryVariables = Exact<{
  id: string | number;
}>;


export type TouchedByGroupQuery = { touchedByGroup: { users: number, invitations: number, links: number } };

export type TouchedByLocationQueryVariables = Exact<{
  id: string | number;
}>;


export type TouchedByLocationQuery = { touchedByLocation: { users: number, invitations: number, links: number } };

export type CreateGroupMutationVariables = Exact<{
  departmentId: string | number;
  name: string;
}>;


export type CreateGroupMutation = { createGroup: { id: string, name: string, userCount: number } };

export type RenameGroupMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type RenameGroupMutation = { renameGroup: { id: string, name: string } };

export type MergeGroupsMutationVariables = Exact<{
  id: string | number;
  intoId: string | number;
}>;


export type MergeGroupsMutation = { mergeGroups: { id: string, name: string, userCount: number } };

export type DeleteGroupMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteGroupMutation = { deleteGroup: { users: number } };

export type CreateLocationMutationVariables = Exact<{
  departmentId: string | number;
  name: string;
}>;


export type CreateLocationMutation = { createLocation: { id: string, name: string, userCount: number } };

export type RenameLocationMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type RenameLocationMutation = { renameLocation: { id: string, name: string } };

export type MergeLocationsMutationVariables = Exact<{
  id: string | number;
  intoId: string | number;
}>;


export type MergeLocationsMutation = { mergeLocations: { id: string, name: string, userCount: number } };

export type DeleteLocationMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteLocationMutation = { deleteLocation: { users: number } };

export type RemovedPeopleQueryVariables = Exact<{
  departmentId: string | number;
  search?: string | null | undefined;
}>;


export type RemovedPeopleQuery = { department: { id: string, removedUsers: Array<{ id: string, name: string, email: string | null, role: Role, removedAt: string }> } };

export type BringBackUserMutationVariables = Exact<{
  userId: string | number;
}>;


export type BringBackUserMutation = { bringBackUser: boolean };

export type DepartmentList_DepartmentFragment = { id: string, name: string };

export type SupportPageQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SupportPageQuery = { departmentsForSupport: Array<{ id: string, name: string }> };

export type StartSupportVisitMutationVariables = Exact<{
  departmentId: string | number;
  reason: string;
}>;


export type StartSupportVisitMutation = { startSupportVisit: { id: string } };

export type OpenDepartmentMutationVariables = Exact<{
  input: OpenDepartmentInput;
}>;


export type OpenDepartmentMutation = { openDepartment: { firstAdmin: FirstAdminOutcome, department: { id: string, name: string } } };

export type OwnTrainingQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnTrainingQuery = { viewer: { memberships: Array<{ id: string, canEnter: boolean, department: { id: string, name: string }, trainingPlans: Array<{ requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, daysLeft: number, periodTo: string, plan: { id: string, name: string } }> }>, courseAssignments: Array<{ id: string, userId: string, state: AssignmentState, dueOn: string | null, isOverdue: boolean, viewerCanStart: boolean, viewerCanComplete: boolean, course: { id: string, name: string, provider: string, minutes: number, takeType: TakeType, link: string | null } }> } | null };

export type OwnCourse_AssignmentFragment = { id: string, userId: string, state: AssignmentState, dueOn: string | null, isOverdue: boolean, viewerCanStart: boolean, viewerCanComplete: boolean, course: { id: string, name: string, provider: string, minutes: number, takeType: TakeType, link: string | null } };

export type StartCourseMutationVariables = Exact<{
  assignmentId: string | number;
}>;


export type StartCourseMutation = { startCourse: { id: string, userId: string, state: AssignmentState, dueOn: string | null, isOverdue: boolean, viewerCanStart: boolean, viewerCanComplete: boolean, course: { id: string, name: string, provider: string, minutes: number, takeType: TakeType, link: string | null } } };

export type CompleteOwnCourseMutationVariables = Exact<{
  assignmentId: string | number;
  completedOn: string;
  file: File;
}>;


export type CompleteOwnCourseMutation = { completeOwnCourse: { id: string, state: CompletionState } };

export type PeoplePicker_UserFragment = { id: string, name: string, email: string | null, loginId: string | null, employeeId: string | null, role: Role, status: UserStatus };

export type PeoplePickerQueryVariables = Exact<{
  departmentId: string | number;
  search?: string | null | undefined;
}>;


export type PeoplePickerQuery = { department: { id: string, users: { nodes: Array<{ id: string, name: string, email: string | null, loginId: string | null, employeeId: string | null, role: Role, status: UserStatus }>, pageInfo: { hasNextPage: boolean } } } };

export type PeoplePickerGroupsQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type PeoplePickerGroupsQuery = { department: { id: string, groups: Array<{ id: string, name: string, userCount: number }> } };

export type PlanView_PlanFragment = { periodFrom: string, periodTo: string, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, minutesLeft: number, daysLeft: number, neededPerMonth: number | null, plan: { id: string, name: string }, components: Array<{ kind: PlanComponentKind, name: string, requiredMinutes: number, doneMinutes: number, distributiveCap: number | null, distributiveMinutes: number, categories: Array<{ name: string, requiredMinutes: number, doneMinutes: number, requirements: Array<{ id: string, name: string, requiredMinutes: number, doneMinutes: number, toConfirm: boolean, classes: Array<{ completionId: string, className: string, completedOn: string, minutes: number, why: string }> }> }> }>, notCounted: Array<{ completionId: string, className: string, completedOn: string, minutes: number, reason: NotCounted }> };

export type CategoryRow_CategoryFragment = { name: string, requiredMinutes: number, doneMinutes: number, requirements: Array<{ id: string, name: string, requiredMinutes: number, doneMinutes: number, toConfirm: boolean, classes: Array<{ completionId: string, className: string, completedOn: string, minutes: number, why: string }> }> };

export type TrainingPlansTabQueryVariables = Exact<{
  id: string | number;
}>;


export type TrainingPlansTabQuery = { user: { id: string, trainingPlans: Array<{ periodFrom: string, periodTo: string, requiredMinutes: number, doneMinutes: number, percent: number, pace: Pace, minutesLeft: number, daysLeft: number, neededPerMonth: number | null, plan: { id: string, name: string }, components: Array<{ kind: PlanComponentKind, name: string, requiredMinutes: number, doneMinutes: number, distributiveCap: number | null, distributiveMinutes: number, categories: Array<{ name: string, requiredMinutes: number, doneMinutes: number, requirements: Array<{ id: string, name: string, requiredMinutes: number, doneMinutes: number, toConfirm: boolean, classes: Array<{ completionId: string, className: string, completedOn: string, minutes: number, why: string }> }> }> }>, notCounted: Array<{ completionId: string, className: string, completedOn: string, minutes: number, reason: NotCounted }> }> } };

export type TranscriptsTabQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: TranscriptFilter | null | undefined;
  sort?: TranscriptSort | null | undefined;
}>;


export type TranscriptsTabQuery = { user: { id: string, transcript: { totalCount: number, totalMinutes: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, className: string, provider: string, takeType: TakeType, creditType: CreditType, capceNumber: string | null, capceWarning: string | null, minutes: number, completedOn: string, registeredOn: string | null, createdAt: string, state: CompletionState, deciderName: string | null, refusedWhy: string | null, deletedAt: string | null, deleterName: string | null, deletedWhy: string | null, viewerCanDelete: boolean, viewerCanRestore: boolean }> } } };

export type CertificatesOfUserQueryVariables = Exact<{
  id: string | number;
  filter?: TranscriptFilter | null | undefined;
  sort?: TranscriptSort | null | undefined;
}>;


export type CertificatesOfUserQuery = { user: { id: string, transcript: { nodes: Array<{ id: string }> } } };

export type TranscriptList_TranscriptFragment = { totalCount: number, totalMinutes: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, className: string, provider: string, takeType: TakeType, creditType: CreditType, capceNumber: string | null, capceWarning: string | null, minutes: number, completedOn: string, registeredOn: string | null, createdAt: string, state: CompletionState, deciderName: string | null, refusedWhy: string | null, deletedAt: string | null, deleterName: string | null, deletedWhy: string | null, viewerCanDelete: boolean, viewerCanRestore: boolean }> };

export type TranscriptTable_CompletionFragment = { id: string, className: string, provider: string, takeType: TakeType, creditType: CreditType, capceNumber: string | null, capceWarning: string | null, minutes: number, completedOn: string, registeredOn: string | null, createdAt: string, state: CompletionState, deciderName: string | null, refusedWhy: string | null, deletedAt: string | null, deleterName: string | null, deletedWhy: string | null, viewerCanDelete: boolean, viewerCanRestore: boolean };

export type DeleteCompletionMutationVariables = Exact<{
  userId: string | number;
  completionId: string | number;
  reason: string;
}>;


export type DeleteCompletionMutation = { deleteCompletion: { id: string, deletedAt: string | null } };

export type RestoreCompletionMutationVariables = Exact<{
  userId: string | number;
  completionId: string | number;
}>;


export type RestoreCompletionMutation = { restoreCompletion: { id: string, deletedAt: string | null } };

export type UsersTable_UserFragment = { id: string, name: string, email: string | null, loginId: string | null, phone: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, viewerCanOpenRecord: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }> };

export type UserFilters_DepartmentFragment = { groups: Array<{ id: string, name: string, userCount: number }>, locations: Array<{ id: string, name: string }>, active: { totalCount: number }, inactive: { totalCount: number }, pending: { totalCount: number }, archived: { totalCount: number }, generalUsers: { totalCount: number }, trainingOfficers: { totalCount: number }, admins: { totalCount: number } };

export type UsersPageQueryVariables = Exact<{
  departmentId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  sort?: UserSort | null | undefined;
}>;


export type UsersPageQuery = { department: { id: string, users: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string | null, loginId: string | null, phone: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, viewerCanOpenRecord: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }> }> } } };

export type UserFiltersQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type UserFiltersQuery = { department: { id: string, groups: Array<{ id: string, name: string, userCount: number }>, locations: Array<{ id: string, name: string }>, active: { totalCount: number }, inactive: { totalCount: number }, pending: { totalCount: number }, archived: { totalCount: number }, generalUsers: { totalCount: number }, trainingOfficers: { totalCount: number }, admins: { totalCount: number } } };

export type LocationCountsQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type LocationCountsQuery = { department: { id: string, locations: Array<{ id: string, userCount: number }> } };

export type BulkAction_StateFragment = { id: string, action: BulkActionKind, status: BulkActionStatus, total: number, processed: number, doneCount: number, skippedCount: number, createdByName: string, createdAt: string, finishedAt: string | null, viewerCanAbort: boolean };

export type BulkAction_ReasonsFragment = { reasons: Array<{ reason: UserRefusal, message: string, count: number }> };

export type ActionChoicesQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type ActionChoicesQuery = { department: { id: string, inactivePolicy: InactivePolicy, courses: { nodes: Array<{ id: string }> }, groups: Array<{ id: string, name: string, userCount: number }>, locations: Array<{ id: string, name: string }> } };

export type WhyNot_RefusalFragment = { reason: UserRefusal, message: string };

export type UserActionsMenuQueryVariables = Exact<{
  id: string | number;
}>;


export type UserActionsMenuQuery = { user: { id: string, viewerCanEdit: boolean, department: { id: string, courses: { nodes: Array<{ id: string }> } }, approve: { reason: UserRefusal, message: string } | null, notify: { reason: UserRefusal, message: string } | null, archive: { reason: UserRefusal, message: string } | null, restore: { reason: UserRefusal, message: string } | null, remove: { reason: UserRefusal, message: string } | null, activate: { reason: UserRefusal, message: string } | null, inactivate: { reason: UserRefusal, message: string } | null, sendPasswordReset: { reason: UserRefusal, message: string } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }> } };

export type BulkUsersMutationVariables = Exact<{
  input: BulkUsersInput;
}>;


export type BulkUsersMutation = { bulkUsers: { id: string, action: BulkActionKind, status: BulkActionStatus, total: number, processed: number, doneCount: number, skippedCount: number, createdByName: string, createdAt: string, finishedAt: string | null, viewerCanAbort: boolean, reasons: Array<{ reason: UserRefusal, message: string, count: number }> } };

export type AbortBulkActionMutationVariables = Exact<{
  id: string | number;
}>;


export type AbortBulkActionMutation = { abortBulkAction: { id: string, action: BulkActionKind, status: BulkActionStatus, total: number, processed: number, doneCount: number, skippedCount: number, createdByName: string, createdAt: string, finishedAt: string | null, viewerCanAbort: boolean } };

export type RunningActionsQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type RunningActionsQuery = { department: { id: string, bulkActions: Array<{ id: string, action: BulkActionKind, status: BulkActionStatus, total: number, processed: number, doneCount: number, skippedCount: number, createdByName: string, createdAt: string, finishedAt: string | null, viewerCanAbort: boolean }> } };

export type BulkProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type BulkProgressSubscription = { bulkProgress: { id: string, action: BulkActionKind, status: BulkActionStatus, total: number, processed: number, doneCount: number, skippedCount: number, createdByName: string, createdAt: string, finishedAt: string | null, viewerCanAbort: boolean } };

export type ActionPageQueryVariables = Exact<{
  id: string | number;
  outcome?: BulkOutcome | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActionPageQuery = { bulkAction: { id: string, action: BulkActionKind, status: BulkActionStatus, total: number, processed: number, doneCount: number, skippedCount: number, createdByName: string, createdAt: string, finishedAt: string | null, viewerCanAbort: boolean, results: { nodes: Array<{ userId: string, name: string, outcome: BulkOutcome, reason: UserRefusal | null, message: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, reasons: Array<{ reason: UserRefusal, message: string, count: number }> } };

export type AddUserChoicesQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type AddUserChoicesQuery = { department: { id: string, viewerMayAssignRoles: Array<Role>, groups: Array<{ id: string, name: string }>, locations: Array<{ id: string, name: string }> } };

export type AddUserMutationVariables = Exact<{
  input: AddUserInput;
}>;


export type AddUserMutation = { addUser: { user: { id: string, name: string, email: string | null, loginId: string | null }, code: { code: string, expiresAt: string } | null } };

export type HistoryTabQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type HistoryTabQuery = { user: { id: string, history: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, action: string, way: AuditWay, actorName: string | null, wayDetail: string | null, importLine: number | null, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> }> } } };

export type AsOfQueryVariables = Exact<{
  id: string | number;
  at: string;
}>;


export type AsOfQuery = { user: { id: string, asOf: { at: string, hadJoined: boolean, firstName: string, lastName: string, email: string | null, employeeId: string | null, role: Role, status: UserStatus | null, location: string | null, groups: Array<string> } } };

export type HistoryEvents_EventFragment = { id: string, at: string, action: string, way: AuditWay, actorName: string | null, wayDetail: string | null, importLine: number | null, changes: Array<{ field: string, oldValue: string | null, newValue: string | null }> };

export type Record_UserFragment = { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } };

export type Record_RefusalFragment = { reason: UserRefusal, message: string };

export type UserPageQueryVariables = Exact<{
  id: string | number;
}>;


export type UserPageQuery = { user: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type RecordChoicesQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type RecordChoicesQuery = { department: { id: string, groups: Array<{ id: string, name: string }>, locations: Array<{ id: string, name: string }>, courses: { nodes: Array<{ id: string }> } } };

export type SetUserStatusMutationVariables = Exact<{
  input: SetUserStatusInput;
}>;


export type SetUserStatusMutation = { setUserStatus: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type ChangeUserRoleMutationVariables = Exact<{
  input: ChangeUserRoleInput;
}>;


export type ChangeUserRoleMutation = { changeUserRole: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type CancelEmailChangeMutationVariables = Exact<{
  userId: string | number;
}>;


export type CancelEmailChangeMutation = { cancelEmailChange: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type SetUserLocationMutationVariables = Exact<{
  input: SetUserLocationInput;
}>;


export type SetUserLocationMutation = { setUserLocation: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type AddToGroupMutationVariables = Exact<{
  userId: string | number;
  groupId: string | number;
}>;


export type AddToGroupMutation = { addToGroup: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type RemoveFromGroupMutationVariables = Exact<{
  userId: string | number;
  groupId: string | number;
}>;


export type RemoveFromGroupMutation = { removeFromGroup: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type ApproveUserMutationVariables = Exact<{
  userId: string | number;
  notify: boolean;
  version?: number | null | undefined;
}>;


export type ApproveUserMutation = { approveUser: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type NotifyUserMutationVariables = Exact<{
  userId: string | number;
}>;


export type NotifyUserMutation = { notifyUser: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type SendPasswordResetMutationVariables = Exact<{
  userId: string | number;
}>;


export type SendPasswordResetMutation = { sendPasswordReset: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type PrintPasswordCodeMutationVariables = Exact<{
  userId: string | number;
}>;


export type PrintPasswordCodeMutation = { printPasswordCode: { code: string, expiresAt: string } };

export type ArchiveUserMutationVariables = Exact<{
  userId: string | number;
  version?: number | null | undefined;
}>;


export type ArchiveUserMutation = { archiveUser: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type ArchiveCourseActivityMutationVariables = Exact<{
  userId: string | number;
}>;


export type ArchiveCourseActivityMutation = { archiveCourseActivity: number };

export type RestoreUserMutationVariables = Exact<{
  userId: string | number;
  version?: number | null | undefined;
}>;


export type RestoreUserMutation = { restoreUser: { id: string, version: number, name: string, firstName: string, lastName: string, email: string | null, loginId: string | null, phone: string | null, emsId: string | null, employeeId: string | null, role: Role, status: UserStatus, approvedAt: string | null, notifiedAt: string | null, createdAt: string, viewerCanEdit: boolean, viewerCanApprove: boolean, viewerCanNotify: boolean, location: { id: string, name: string } | null, groups: Array<{ id: string, name: string }>, department: { id: string, name: string, timeZone: string, inactivePolicy: InactivePolicy, viewerCanListUsers: boolean }, pendingEmail: { address: string, expiresAt: string | null } | null, viewerRoleChoices: Array<{ role: Role, refusal: { reason: UserRefusal, message: string } | null }>, whyNotActivate: { reason: UserRefusal, message: string } | null, whyNotInactivate: { reason: UserRefusal, message: string } | null, whyNotArchive: { reason: UserRefusal, message: string } | null, whyNotRestore: { reason: UserRefusal, message: string } | null, whyNotRemove: { reason: UserRefusal, message: string } | null, whyNotReset: { reason: UserRefusal, message: string } | null, whyNotPrintCode: { reason: UserRefusal, message: string } | null, whyNotCorrect: { reason: UserRefusal, message: string } | null, lastChange: { nodes: Array<{ id: string, at: string, way: AuditWay, actorName: string | null }> } } };

export type RemoveUserMutationVariables = Exact<{
  userId: string | number;
  version?: number | null | undefined;
}>;


export type RemoveUserMutation = { removeUser: boolean };

export type SavedView_ViewFragment = { id: string, name: string, isShared: boolean, isOwn: boolean, viewerCanEdit: boolean, statuses: Array<UserStatus> | null, roles: Array<Role> | null, groupIds: Array<string> | null, locationIds: Array<string> | null, search: string | null, sort: UserSortField | null, direction: SortDirection | null, columns: Array<string> | null, density: TableDensity | null };

export type SavedViewsQueryVariables = Exact<{
  departmentId: string | number;
}>;


export type SavedViewsQuery = { department: { id: string, savedViews: Array<{ id: string, name: string, isShared: boolean, isOwn: boolean, viewerCanEdit: boolean, statuses: Array<UserStatus> | null, roles: Array<Role> | null, groupIds: Array<string> | null, locationIds: Array<string> | null, search: string | null, sort: UserSortField | null, direction: SortDirection | null, columns: Array<string> | null, density: TableDensity | null }> } };

export type CreateSavedViewMutationVariables = Exact<{
  departmentId: string | number;
  input: SavedViewInput;
}>;


export type CreateSavedViewMutation = { createSavedView: { id: string, name: string, isShared: boolean, isOwn: boolean, viewerCanEdit: boolean, statuses: Array<UserStatus> | null, roles: Array<Role> | null, groupIds: Array<string> | null, locationIds: Array<string> | null, search: string | null, sort: UserSortField | null, direction: SortDirection | null, columns: Array<string> | null, density: TableDensity | null } };

export type UpdateSavedViewMutationVariables = Exact<{
  viewId: string | number;
  input: SavedViewInput;
}>;


export type UpdateSavedViewMutation = { updateSavedView: { id: string, name: string, isShared: boolean, isOwn: boolean, viewerCanEdit: boolean, statuses: Array<UserStatus> | null, roles: Array<Role> | null, groupIds: Array<string> | null, locationIds: Array<string> | null, search: string | null, sort: UserSortField | null, direction: SortDirection | null, columns: Array<string> | null, density: TableDensity | null } };

export type DeleteSavedViewMutationVariables = Exact<{
  viewId: string | number;
}>;


export type DeleteSavedViewMutation = { deleteSavedView: boolean };
