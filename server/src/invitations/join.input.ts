import { Field, ID, InputType } from "type-graphql";

@InputType({
  description:
    "Who joins by a link: somebody signed in names their account; somebody new gives their name and a password.",
})
export class JoinByInvitationInput {
  @Field({ description: "The last part of the link's address." })
  token!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Signed in: the account that joins, as the person has just confirmed it. CONFLICT when another is signed in by now.",
  })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: "New: given name." })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: "New: family name." })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "New: a password of 10 to 200 characters." })
  password?: string | null;
}
