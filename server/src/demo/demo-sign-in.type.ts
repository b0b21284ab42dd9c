import { Field, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "Somebody of the demo data, as whom anybody may try the product." })
export class DemoSignIn {
  @Field({ description: "First and last name." })
  name!: string;

  @Field({ description: "What to sign in by." })
  identifier!: string;

  @Field({ description: "What they are, in words: `Training officer`." })
  role!: string;

  @Field({ description: "The password, the same for all of them." })
  password!: string;
}
