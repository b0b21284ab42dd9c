import { ArgsType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import { Role } from "../platform/actor.js";
import { PageInfo } from "../platform/pagination.js";
import { User } from "../users/user.entity.js";
import { ImportOutcome, ImportPlan, ImportReason } from "./import.rules.js";
import { ImportBatch } from "./import-batch.entity.js";

registerEnumType(ImportPlan, {
  name: "ImportPlan",
  description: "What the run will do with a row.",
  valuesConfig: {
    CREATE: { description: "Nobody has this address: a new account joins the department at once." },
    UPDATE: { description: "A user of the department gets what differs." },
    UNCHANGED: { description: "A user of the department about whom nothing differs." },
    INVITE: { description: "The account exists, but is no user of the department: it is invited." },
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
    SKIPPED: { description: "Not imported: `reason` says why." },
  },
});

registerEnumType(ImportReason, {
  name: "ImportReason",
  description: "Why a row is skipped, or a note on one that is not (NAME_KEPT, NO_CHANGE).",
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
    DUPLICATE_IN_FILE: { description: "An earlier line has the same address, login ID or employee ID." },
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

  @Field(() => User, { nullable: true, description: "The user, once created or updated; null otherwise." })
  user!: User | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "How many rows have which plan; without `removed` they add up to `rowCount`.",
})
export class ImportPlanCounts {
  @Field(() => Int, { description: "New accounts." })
  create!: number;

  @Field(() => Int, { description: "Users who change." })
  update!: number;

  @Field(() => Int, { description: "Users about whom nothing differs." })
  unchanged!: number;

  @Field(() => Int, { description: "Accounts to be invited." })
  invite!: number;

  @Field(() => Int, { description: "Skipped rows, those included that an officer took out." })
  skip!: number;

  @Field(() => Int, { description: "How many of the skipped rows an officer took out." })
  removed!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "How many rows have which outcome; without `unchanged` they add up to `rowCount` in the end.",
})
export class ImportOutcomeCounts {
  @Field(() => Int, { description: "New accounts." })
  created!: number;

  @Field(() => Int, { description: "Users of the department, changed or as in the file already." })
  updated!: number;

  @Field(() => Int, { description: "How many of the updated ones were as in the file already." })
  unchanged!: number;

  @Field(() => Int, { description: "Invited accounts." })
  invited!: number;

  @Field(() => Int, { description: "Rows that were not imported." })
  skipped!: number;
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

  @Field(() => String, { nullable: true, description: "Part of the e-mail address, login ID or name, in any case." })
  search!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only rows that are skipped for something that can be corrected.",
  })
  problemsOnly!: boolean | null;
}

@ObjectType({ simpleResolvers: true })
export class ImportBatchEdge {
  @Field({ description: "Where the import stands in the list." })
  cursor!: string;

  @Field(() => ImportBatch, { description: "The import." })
  node!: ImportBatch;
}

@ObjectType({ simpleResolvers: true, description: "Imports of a department, newest first." })
export class ImportBatchConnection {
  @Field(() => [ImportBatchEdge], { description: "The imports with their cursors." })
  edges!: ImportBatchEdge[];

  @Field(() => [ImportBatch], { description: "The imports." })
  nodes!: ImportBatch[];

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many imports there are." })
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "What an import file may be." })
export class ImportLimits {
  @Field(() => Int, { description: "The largest file, in bytes." })
  maxBytes!: number;

  @Field(() => Int, { description: "The most rows." })
  maxRows!: number;

  @Field(() => [String], { description: "The columns that are taken, in any order and case." })
  columns!: string[];

  @Field({ description: "Where the sample file is: a path." })
  sampleCsvUrl!: string;
}

@ObjectType({ simpleResolvers: true })
export class UploadImportPayload {
  @Field(() => ImportBatch, { description: "The import of the file." })
  batch!: ImportBatch;

  @Field({ description: "Whether this is the live import of the same file, uploaded before." })
  alreadyUploaded!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class ReviseImportRowsPayload {
  @Field(() => ImportBatch, { description: "The import." })
  batch!: ImportBatch;

  @Field(() => [ImportRow], { description: "The edited rows, and others whose plan changed by it." })
  rows!: ImportRow[];
}
