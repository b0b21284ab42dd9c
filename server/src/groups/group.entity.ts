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

  private encodedId?: string;

  /** Made once: many people of a page are in the same group. */
  @Field(() => ID, { description: "Opaque id, `grp_...`." })
  get id(): string {
    this.encodedId ??= encodeId("grp", this.departmentId, this.uuid);
    return this.encodedId;
  }

  @Field({ description: "The group's name, unique in its department." })
  @Column("text")
  name!: string;

  @Field(() => Int, { description: "How many users are in it; archived ones are not counted." })
  userCount!: number;
}
