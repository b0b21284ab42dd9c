import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { TokenScope } from "../platform/actor.js";
import { encodeId } from "../platform/ids.js";

registerEnumType(TokenScope, {
  name: "TokenScope",
  description: "What an API token may be used for. Writing includes reading of the same.",
  valuesConfig: {
    USERS_READ: { description: "Users, groups and locations." },
    USERS_WRITE: { description: "Adding and changing users; never making or unmaking an admin." },
    INVITATIONS_READ: { description: "Invitations." },
    INVITATIONS_WRITE: { description: "Inviting, sending again, taking back." },
    IMPORTS_READ: { description: "Imports and their results." },
    IMPORTS_WRITE: { description: "Running imports." },
    TRAINING_READ: { description: "Plans and records." },
    TRAINING_WRITE: { description: "Recording completions." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "A partner's key to this department's data, for as far as its scopes go.",
})
export class ApiToken {
  departmentId!: string;
  uuid!: string;

  @Field(() => ID, { description: "Opaque id, `tok_...`." })
  get id(): string {
    return encodeId("tok", this.departmentId, this.uuid);
  }

  @Field(() => String, { description: "What it is for, in the admin's words." })
  name!: string;

  @Field(() => [TokenScope], { description: "What it may be used for." })
  scopes!: TokenScope[];

  @Field(() => String, { description: "Who made it." })
  createdByName!: string;

  @Field(() => Date, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => Date, { description: "When it ends by itself." })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: "When it was last used, to the minute; null when never." })
  lastUsedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: "When it was revoked." })
  revokedAt!: Date | null;
}

@InputType({ description: "A new API token." })
export class CreateApiTokenInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => String, { description: "What it is for, e.g. the partner's name; at most 100 characters." })
  name!: string;

  @Field(() => [TokenScope], { description: "At least one." })
  scopes!: TokenScope[];

  @Field(() => Int, { defaultValue: 90, description: "After how many days it ends, 1 to 366." })
  expiresInDays!: number;
}

@ObjectType({ simpleResolvers: true, description: "A new API token, with its secret." })
export class CreateApiTokenPayload {
  @Field(() => ApiToken, { description: "The token." })
  token!: ApiToken;

  @Field(() => String, { description: "What to send as `Authorization: Bearer ...`. Shown this once: keep it safe." })
  secret!: string;
}
