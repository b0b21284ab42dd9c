import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { encodeId } from "../platform/ids.js";

@Entity("department_group")
@ObjectType({
  simpleResolvers: true,
  description: "A department's label for people, for reports and assignments. A user may be in several.",
})
export class Group {
  @PrimaryColumn("uuid", { name: "department_id" })
  departmentId!: string;

  @PrimaryColumn("uuid", { name: "id" })
  uuid!: string;

  @Field(() => ID, { description: "Opaque id, `grp_...`." })
  get id(): string {
    return encodeId("grp", this.departmentId, this.uuid);
  }

  @Field({ description: "The group's name, unique in its department." })
  @Column("text")
  name!: string;

  @Field(() => Int, { description: "How many users are in it; archived ones are not counted." })
  userCount!: number;
}
