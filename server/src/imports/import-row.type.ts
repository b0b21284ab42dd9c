import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ContentArea, CreditType, TakeType } from "../courses/course.type.js";
import { Department } from "../departments/department.entity.js";
import { Role } from "../platform/actor.js";
import { PageInfo } from "../platform/pagination.js";
import { PlainDate } from "../platform/plain-date.js";
import { User } from "../users/user.entity.js";
import { ImportOutcome, ImportPlan, ImportReason } from "./import.rules.js";
import { ImportBatch } from "./import-batch.entity.js";

registerEnumType(ImportPlan, {
  name: "ImportPlan",
  description: "What the run will do with a row.",
  valuesConfig: {
    CREATE: { description: "Nobody has this address: a new account joins the department at once." },
    UPDATE: { description: "A user of the department gets what differs." },
    UNCHANGED: { description: "A user about whom nothing differs, or a completion that is recorded already." },
    INVITE: { description: "The account exists, but is no user of the department: it is invited." },
    RECORD: { description: "The completion goes onto the person's transcript." },
    SKIP: { description: "Nothing: `reason` says why." },
  },
});

registerEnumType(ImportOutcome, {
  name: "ImportOutcome",
  description: "What became of a row.",
  valuesConfig: {
    CREATED: { description: "A new account joined the department; its mail has a link to set a password." },
    UPDATED: { description: "A user of the department, changed from the file or as in the file already." },
    INVITED: { description: "Invited by mail and on the dashboard." },
    RECORDED: { description: "The completion is on the person's transcript now." },
    ALREADY_RECORDED: { description: "The completion was on the person's transcript already." },
    SKIPPED: { description: "Not imported: `reason` says why." },
  },
});

registerEnumType(ImportReason, {
  name: "ImportReason",
  description:
    "Why a row is skipped, or a note on one that is not (NAME_KEPT, NO_CHANGE, ALREADY_RECORDED, CAPCE_YEAR).",
  valuesConfig: {
    MISSING_FIRST_NAME: { description: "Somebody new needs a first name." },
    MISSING_LAST_NAME: { description: "Somebody new needs a last name." },
    MISSING_EMAIL: { description: "Neither an e-mail address nor a login ID says who it is." },
    INVALID_EMAIL: { description: "No e-mail address as HTML5 has it." },
    INVALID_LOGIN_ID: { description: "A login ID has no @ and no spaces." },
    UNKNOWN_ROLE: { description: "None of general user, training officer, admin." },
    MISSING_ROLE: { description: "Who joins or is invited needs a role." },
    TOO_LONG: { description: "The cell is longer than can be stored." },
    INVALID_TEXT: { description: "The cell holds characters that cannot be stored, or text damaged before." },
    MALFORMED_LINE: { description: "The line breaks the rules of CSV." },
    DUPLICATE_IN_FILE: {
      description: "An earlier line has the same address, login ID or employee ID, or the same completion.",
    },
    EMPLOYEE_ID_TAKEN: { description: "The employee ID belongs to another user of the department." },
    LOGIN_ID_TAKEN: { description: "The login ID belongs to another account." },
    ROLE_NOT_ALLOWED: { description: "The officer may not give or take this role, or it would be their own." },
    LAST_ADMIN: { description: "The department would lose its last admin." },
    ARCHIVED: { description: "The person is archived in the department." },
    ALREADY_INVITED: { description: "The address has a pending invitation of the department." },
    UNKNOWN_GROUP: { description: "The department has no group of this name." },
    UNKNOWN_LOCATION: { description: "The department has no location of this name." },
    NAME_KEPT: { description: "A note: the name in the file differs, and stays as it is." },
    REMOVED_BY_OFFICER: { description: "Taken out in the review." },
    ABORTED: { description: "The import was ended before this row." },
    CHANGED_MEANWHILE: { description: "Somebody changed the person between the review and the run." },
    NO_CHANGE: { description: "A note: nothing differs." },
    MISSING_PERSON: { description: "Neither an e-mail address, a login ID nor an employee ID says who it is." },
    UNKNOWN_PERSON: { description: "Nobody in the department has this address, login ID or employee ID." },
    PERSON_MISMATCH: { description: "The e-mail address, login ID and employee ID belong to different people." },
    MISSING_CLASS: { description: "Neither a name nor a CAPCE number says which class." },
    UNKNOWN_CLASS: { description: "No course has the CAPCE number, and the class has no name." },
    CLASS_MISMATCH: { description: "The CAPCE number is another course's than the name says." },
    AMBIGUOUS_CLASS: { description: "Several courses have the name: the provider is needed." },
    MISSING_DATE: { description: "When it was completed is missing." },
    INVALID_DATE: { description: "No date since 1950." },
    FUTURE_DATE: { description: "The date is still to come." },
    MISSING_HOURS: { description: "The class is not in the catalogue, so its hours are needed." },
    INVALID_HOURS: { description: "No hours from a minute to 1,000 hours, or hours and minutes that differ." },
    MISSING_TAKE_TYPE: { description: "The class is not in the catalogue, so how it was taken is needed." },
    UNKNOWN_TAKE_TYPE: { description: "None of live, distributive, F1, F2, F3, F5." },
    TAKE_TYPE_MISMATCH: { description: "The CAPCE number says another take type." },
    MISSING_CREDIT_TYPE: { description: "The class is not in the catalogue, so its credit type is needed." },
    UNKNOWN_CREDIT_TYPE: { description: "None of CAPCE, state, program, academic, department." },
    MISSING_PROVIDER: { description: "The class is not in the catalogue, so its provider is needed." },
    INVALID_CAPCE: { description: "No CAPCE number as 24-EMT-F3-0001." },
    INVALID_AREAS: { description: 'Not written as "Airway: 1; Trauma: 0.5", or an area twice.' },
    AREAS_TOO_LONG: { description: "The content areas take longer than the class." },
    ALREADY_RECORDED: { description: "A note: this class of that day is on the transcript." },
    CAPCE_YEAR: {
      description:
        "A note: CAPCE numbers are renewed every 3 years, and this one is not of the years before the completion.",
    },
  },
});

@ObjectType({ simpleResolvers: true, description: "A cell that keeps its row from being imported." })
export class ImportProblem {
  @Field({ description: "The field of the row, as `firstName`; `line` where the whole line is at fault." })
  field!: string;

  @Field(() => ImportReason, { description: "What is wrong." })
  reason!: ImportReason;

  @Field({ description: "The same as a sentence, with the value and what to do." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: "A field that a run changes." })
export class FieldChange {
  @Field({ description: "`firstName`, `lastName`, `role`, `employeeId`, `location`, or `groups` (added to)." })
  field!: string;

  @Field(() => String, { nullable: true, description: "As it is in Muster." })
  oldValue!: string | null;

  @Field(() => String, { nullable: true, description: "As it is in the file." })
  newValue!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A class as an import puts it onto a transcript." })
export class ImportedClass {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "Who offered it." })
  provider!: string;

  @Field(() => PlainDate, { description: "When it was completed." })
  completedOn!: string;

  @Field(() => Int, { description: "How long it took." })
  minutes!: number;

  @Field(() => TakeType, { description: "How it was taken." })
  takeType!: TakeType;

  @Field(() => CreditType, { description: "What its credit comes from." })
  creditType!: CreditType;

  @Field(() => String, { nullable: true, description: "Its CAPCE number, where it has one." })
  capceNumber!: string | null;

  @Field(() => [ContentArea], { description: "What it was about." })
  areas!: ContentArea[];

  @Field(() => ID, { nullable: true, description: "The course of the catalogue that it is; null for any other class." })
  courseId!: string | null;
}

/** One line of a file, or several where its cells have line breaks. */
@ObjectType({ simpleResolvers: true, description: "A row of the file, with its planned and its real outcome." })
export class ImportRow {
  @Field(() => Int, { description: "The line in the file where this row begins; the column names are line 1." })
  line!: number;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address, as written." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "What a person without e-mail signs in by." })
  loginId!: string | null;

  @Field(() => String, { nullable: true, description: "The department's own number; leading zeros count." })
  employeeId!: string | null;

  @Field(() => Role, { nullable: true, description: "The role; null when the cell is blank or no role." })
  role!: Role | null;

  @Field(() => String, { nullable: true, description: "What the file says for a role, when it is none." })
  roleText!: string | null;

  @Field(() => [String], { description: "Groups that the person is added to; an import takes nobody out of a group." })
  groupNames!: string[];

  @Field(() => String, { nullable: true, description: "Where the person is stationed." })
  locationName!: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: the class, as the file names it." })
  className!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a completion: the day, `2026-11-22`; else what the file says.",
  })
  completedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: hours, `1.5`; else what the file says." })
  hours!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a completion: a value of `TakeType`; else what the file says.",
  })
  takeType!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a completion: a value of `CreditType`; else what the file says.",
  })
  creditType!: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: the CAPCE number." })
  capceNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: who offered the class." })
  provider!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a completion: content areas with their hours, `Airway: 1; Trauma: 0.5`.",
  })
  contentAreas!: string | null;

  @Field(() => ImportedClass, {
    nullable: true,
    description:
      "Of a completion: what goes onto the transcript, blank cells filled from the catalogue. Null if skipped.",
  })
  record!: ImportedClass | null;

  targetDepartmentId!: string;

  @Field(() => Department, { description: "Where the row goes." })
  department!: Department;

  @Field(() => ImportPlan, { nullable: true, description: "What the run will do, or was to do." })
  plan!: ImportPlan | null;

  @Field(() => ImportOutcome, { nullable: true, description: "What became of it; null before." })
  outcome!: ImportOutcome | null;

  @Field(() => ImportReason, { nullable: true, description: "Why it is skipped, or a note." })
  reason!: ImportReason | null;

  @Field(() => String, { nullable: true, description: "The reason as a sentence, with the value and what to do." })
  reasonText!: string | null;

  @Field(() => [ImportProblem], { description: "The cells to correct." })
  problems!: ImportProblem[];

  @Field(() => [FieldChange], { description: "What an update changes, old and new." })
  changes!: FieldChange[];

  userId!: string | null;

  @Field(() => User, {
    nullable: true,
    description: "The user, once created or updated; of a completion, as soon as it is known who.",
  })
  user!: User | null;
}

@ObjectType({ simpleResolvers: true })
export class ImportRowEdge {
  @Field({ description: "Where the row stands in the list." })
  cursor!: string;

  @Field(() => ImportRow, { description: "The row." })
  node!: ImportRow;
}

@ObjectType({ simpleResolvers: true, description: "Rows of an import, in the order of the file." })
export class ImportRowConnection {
  @Field(() => [ImportRowEdge], { description: "The rows with their cursors." })
  edges!: ImportRowEdge[];

  @Field(() => [ImportRow], { description: "The rows." })
  nodes!: ImportRow[];

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many rows match." })
  totalCount!: number;
}

@ArgsType()
export class ImportRowsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: "How many rows, 1 to 200." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "Cursor behind which the page begins." })
  after!: string | null;

  @Field(() => [ImportPlan], { nullable: true, description: "Only rows with one of these plans." })
  plans!: ImportPlan[] | null;

  @Field(() => [ImportOutcome], { nullable: true, description: "Only rows with one of these outcomes." })
  outcomes!: ImportOutcome[] | null;

  @Field(() => [ImportReason], { nullable: true, description: "Only rows with one of these reasons." })
  reasons!: ImportReason[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the e-mail address, login ID, name, employee ID or class, in any case.",
  })
  search!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only rows that are skipped for something that can be corrected.",
  })
  problemsOnly!: boolean | null;
}

@ObjectType({ simpleResolvers: true })
export class ReviseImportRowsPayload {
  @Field(() => ImportBatch, { description: "The import." })
  batch!: ImportBatch;

  @Field(() => [ImportRow], { description: "The edited rows, and others whose plan changed by it." })
  rows!: ImportRow[];
}
