import { Field, InputType } from "type-graphql";

/** What people type to sign in. */
@InputType({ description: "What people type to sign in." })
export class SignInInput {
  @Field({ description: "E-mail address or login ID; upper and lower case are the same." })
  identifier!: string;

  @Field({ description: "The password." })
  password!: string;
}
