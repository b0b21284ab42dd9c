import { Field, ID, InputType, Int } from "type-graphql";
import { Role } from "../platform/actor.js";

@InputType({
  description:
    "Edits to rows under review; a field that is left out stays, null or blank text empties it. INVALID_INPUT for fields " +
    "that this kind of import does not have.",
})
export class ReviseImportRowsInput {
  @Field(() => ID, { description: "The import." })
  batchId!: string;

  @Field(() => [Int], { description: "The rows, by the line where they begin; up to 1,000." })
  lines!: number[];

  @Field(() => ID, { nullable: true, description: "Where the rows go: a department in which you are an officer." })
  departmentId?: string | null;

  @Field(() => Role, { nullable: true, description: "The role." })
  role?: Role | null;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Login ID." })
  loginId?: string | null;

  @Field(() => String, { nullable: true, description: "Employee ID." })
  employeeId?: string | null;

  @Field(() => [String], { nullable: true, description: "Groups to add to." })
  groupNames?: string[] | null;

  @Field(() => String, { nullable: true, description: "Location." })
  locationName?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: the class." })
  className?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: the day, as a file may write it." })
  completedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: hours, as a file may write them." })
  hours?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: how it was taken." })
  takeType?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: what the credit comes from." })
  creditType?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: the CAPCE number." })
  capceNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: who offered the class." })
  provider?: string | null;

  @Field(() => String, { nullable: true, description: "Of a completion: content areas, `Airway: 1; Trauma: 0.5`." })
  contentAreas?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Takes the rows out of the import, or back in." })
  removed?: boolean | null;
}
