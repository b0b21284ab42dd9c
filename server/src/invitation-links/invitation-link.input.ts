import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "What holds for everybody who joins by a department's link." })
export class InvitationLinkOptionsInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => [String], { description: "At most 20 domains, as `example.org`; empty: every address may join." })
  allowedDomains!: string[];

  @Field(() => [ID], { description: "Groups that everybody is put into who joins." })
  groupIds!: string[];
}

@InputType({ description: "Somebody new who registers by a department's link." })
export class RegisterInput {
  @Field({ description: "The last part of the link's address." })
  token!: string;

  @Field({ description: "Given name." })
  firstName!: string;

  @Field({ description: "Family name." })
  lastName!: string;

  @Field({ description: "Where the mail goes that confirms it." })
  email!: string;
}

@InputType({ description: "Who joins by a department's link: the account that is signed in." })
export class JoinByLinkInput {
  @Field({ description: "The last part of the link's address." })
  token!: string;

  @Field(() => ID, {
    description: "The account that joins, as the person has just confirmed it. CONFLICT when another is signed in.",
  })
  accountId!: string;
}

@InputType({ description: "The last step of a registration." })
export class ConfirmRegistrationInput {
  @Field({ description: "The last part of the address in the mail." })
  token!: string;

  @Field({ description: "A password of 10 to 200 characters." })
  password!: string;
}
