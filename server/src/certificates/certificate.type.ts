import { Field, Int, ObjectType } from "type-graphql";
import { PlainDate } from "../platform/plain-date.js";

@ObjectType({ simpleResolvers: true, description: "What the public check of a certificate says, and nothing else." })
export class CertificateCheck {
  @Field(() => Boolean, { description: "False when the completion was deleted: the certificate is withdrawn." })
  isValid!: boolean;

  @Field(() => String, { description: "The person's name." })
  personName!: string;

  @Field(() => String, { description: "The class." })
  className!: string;

  @Field(() => Int, { description: "How many minutes it has." })
  minutes!: number;

  @Field(() => PlainDate, { description: "When it was completed." })
  completedOn!: string;
}
