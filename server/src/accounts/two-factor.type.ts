import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  simpleResolvers: true,
  description: "Whether the person signs in by two steps: the password, then a code of an authenticator app.",
})
export class TwoFactor {
  @Field(() => Boolean, { description: "Whether a code is asked for at sign-in." })
  isOn!: boolean;

  @Field(() => Date, { nullable: true, description: "Since when; null while it is off." })
  since!: Date | string | null;

  @Field(() => Int, { description: "How many of the ten backup codes were not used yet." })
  backupCodesLeft!: number;

  @Field(() => Boolean, {
    description: "Whether the person has to have it on: support staff, who visit no department without it.",
  })
  isRequired!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "What an authenticator app is set up with. It is answered once, and can't be read again.",
})
export class TwoFactorSetup {
  @Field(() => String, { description: "The secret in base32, to be typed into the app." })
  secret!: string;

  @Field(() => String, { description: "The same as an `otpauth://` address, to be shown as a QR code." })
  uri!: string;
}
