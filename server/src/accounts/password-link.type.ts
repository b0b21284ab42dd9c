import { Field, ObjectType, registerEnumType } from "type-graphql";

/** What a link to a password page is good for. */
export enum PasswordLinkState {
  VALID = "VALID",
  USED = "USED",
  EXPIRED = "EXPIRED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(PasswordLinkState, {
  name: "PasswordLinkState",
  description: "What a link to a password page is still good for.",
  valuesConfig: {
    VALID: { description: "A password can be set with it, once." },
    USED: { description: "A password was set with it, or with a later one." },
    EXPIRED: { description: "Too old: one hour for a reset, seven days for a first password." },
    UNKNOWN: { description: "No such link." },
  },
});

/** Why a link to a password page was sent. */
export enum PasswordLinkPurpose {
  SET_PASSWORD = "SET_PASSWORD",
  RESET_PASSWORD = "RESET_PASSWORD",
}

registerEnumType(PasswordLinkPurpose, {
  name: "PasswordLinkPurpose",
  description: "Why a link to a password page was sent.",
  valuesConfig: {
    SET_PASSWORD: { description: "For a first password." },
    RESET_PASSWORD: { description: "For a new one, as asked for." },
  },
});

/** A link to a password page, as its visitor may see it. */
@ObjectType({ description: "What a one-time link to a password page is good for.", simpleResolvers: true })
export class PasswordLink {
  @Field(() => PasswordLinkState, { description: "Whether a password can be set with it." })
  state!: PasswordLinkState;

  @Field(() => PasswordLinkPurpose, { nullable: true, description: "Why it was sent; null when it is unknown." })
  purpose!: PasswordLinkPurpose | null;

  @Field(() => String, { nullable: true, description: "Whose it is, while it is valid." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "What they sign in by, while it is valid." })
  signInName!: string | null;
}
