import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { encodeId } from "../platform/ids.js";

@Entity("location")
@ObjectType({ simpleResolvers: true, description: "A place of a department, e.g. a station. A user has at most one." })
export class Location {
  @PrimaryColumn("uuid", { name: "department_id" })
  departmentId!: string;

  @PrimaryColumn("uuid", { name: "id" })
  uuid!: string;

  @Field(() => ID, { description: "Opaque id, `loc_...`." })
  get id(): string {
    return encodeId("loc", this.departmentId, this.uuid);
  }

  @Field({ description: "The location's name, unique in its department." })
  @Column("text")
  name!: string;
}
