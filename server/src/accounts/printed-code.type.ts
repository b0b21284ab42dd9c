import { Field, InputType, ObjectType } from "type-graphql";

@ObjectType("PrintedCode", {
  simpleResolvers: true,
  description: "A one-time code to set a password, shown once: print it and hand it over.",
})
export class PrintedCodeType {
  @Field(() => String, { description: "16 letters and digits in groups of four; case and dashes do not matter." })
  code!: string;

  @Field(() => Date, { description: "Until when it can be used: 72 hours." })
  expiresAt!: Date;
}

@InputType({ description: "A first password, by login ID and printed code." })
export class SetPasswordByCodeInput {
  @Field(() => String, { description: "The login ID on the paper." })
  loginId!: string;

  @Field(() => String, { description: "The code on the paper." })
  code!: string;

  @Field(() => String, { description: "10 to 200 characters." })
  newPassword!: string;
}
