import { Field, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "An e-mail address that waits to be confirmed." })
export class PendingEmail {
  @Field(() => String, { description: "The new address." })
  address!: string;

  @Field(() => Date, { nullable: true, description: "Until when it can be confirmed; null before its mail has left." })
  expiresAt!: Date | null;
}
