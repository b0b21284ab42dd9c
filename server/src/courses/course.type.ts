import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { encodeId, PLATFORM } from "../platform/ids.js";
import { PageInfo } from "../platform/pagination.js";

/** How a class is taken. */
export enum TakeType {
  DISTRIBUTIVE = "DISTRIBUTIVE",
  LIVE = "LIVE",
}

/** CAPCE's formats. */
export enum CourseFormat {
  F1 = "F1",
  F2 = "F2",
  F3 = "F3",
  F5 = "F5",
}

/** What a class counts as. */
export enum CreditType {
  CAPCE = "CAPCE",
  STATE = "STATE",
  PROGRAM = "PROGRAM",
  ACADEMIC = "ACADEMIC",
  DEPARTMENT = "DEPARTMENT",
}

registerEnumType(TakeType, {
  name: "TakeType",
  description: "How a class is taken.",
  valuesConfig: {
    DISTRIBUTIVE: { description: "At any time, by oneself: format F3." },
    LIVE: { description: "With an instructor, in a room or by video: formats F1, F2 and F5." },
  },
});

registerEnumType(CourseFormat, {
  name: "CourseFormat",
  description: "CAPCE's format of a class.",
  valuesConfig: {
    F1: { description: "Live, once." },
    F2: { description: "Live, recurring." },
    F3: { description: "Distributive." },
    F5: { description: "Live, by video with an instructor." },
  },
});

registerEnumType(CreditType, {
  name: "CreditType",
  description: "What the credit of a class comes from.",
  valuesConfig: {
    CAPCE: { description: "Accredited by CAPCE." },
    STATE: { description: "Accepted by a state's EMS office." },
    PROGRAM: { description: "Of an EMS education programme." },
    ACADEMIC: { description: "Academic credit." },
    DEPARTMENT: { description: "The department's own training." },
  },
});

@ObjectType({ simpleResolvers: true, description: "A content area of a class, e.g. of a training plan." })
export class ContentArea {
  @Field(() => String, { description: "Its name, as plans name their categories and topics." })
  area!: string;

  @Field(() => Int, { description: "How many minutes of the class are about it." })
  minutes!: number;
}

/** A course of a department's catalogue, or one that all departments share. */
@ObjectType({ simpleResolvers: true, description: "Something that can be assigned or completed." })
export class Course {
  /** Where it stands: a department, or the platform for shared ones. */
  departmentId!: string;
  uuid!: string;
  /** The department that looks at it. */
  seenFrom!: string;

  @Field(() => ID, { description: "Opaque id, `crs_...`." })
  get id(): string {
    return encodeId("crs", this.departmentId, this.uuid);
  }

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "Who offers it." })
  provider!: string;

  @Field(() => TakeType, { description: "How it is taken." })
  takeType!: TakeType;

  @Field(() => CourseFormat, { nullable: true, description: "CAPCE's format." })
  format!: CourseFormat | null;

  @Field(() => CreditType, { description: "What its credit comes from." })
  creditType!: CreditType;

  @Field(() => String, { nullable: true, description: "`YY-ORG-Fn-NNNN`, where it has one." })
  capceNumber!: string | null;

  @Field(() => Int, { description: "How long it takes." })
  minutes!: number;

  @Field(() => [ContentArea], { description: "What it is about; together at most its minutes." })
  areas!: ContentArea[];

  @Field(() => String, { nullable: true, description: "What to expect." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "Where it is taken." })
  link!: string | null;

  @Field(() => Boolean, { description: "Whether starting it uses a licence of the department's pool." })
  needsLicence!: boolean;

  @Field(() => Boolean, { description: "Whether it stands in the catalogue that all departments share." })
  get isShared(): boolean {
    return this.departmentId === PLATFORM;
  }

  @Field(() => Date, { nullable: true, description: "Since when it is not assigned any more." })
  retiredAt!: Date | string | null;

  @Field(() => Int, { description: "Goes up with each change; `updateCourse` takes it." })
  version!: number;

  @Field(() => Date, { description: "When it was made." })
  createdAt!: Date | string;
}

@ObjectType({ simpleResolvers: true, description: "A page of courses." })
export class CourseConnection {
  @Field(() => [Course], { description: "The courses." })
  nodes!: Course[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many match, on all pages." })
  totalCount!: number;
}

/** The columns of a course `c` as its properties. */
export const COURSE_COLUMNS = `c.department_id AS "departmentId", c.id AS uuid, c.name, c.provider, c.take_type AS "takeType",
       c.format, c.credit_type AS "creditType", c.capce_number AS "capceNumber", c.minutes, c.areas, c.description, c.link,
       c.needs_licence AS "needsLicence", c.retired_at AS "retiredAt", c.version, c.created_at AS "createdAt"`;

/** A course of the schema, from a row of `COURSE_COLUMNS`. */
export const toCourse = (row: object, seenFrom: string): Course => Object.assign(new Course(), row, { seenFrom });
