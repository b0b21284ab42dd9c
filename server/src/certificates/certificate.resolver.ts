import GraphQLUpload from "graphql-upload/GraphQLUpload.mjs";
import type { FileUpload } from "graphql-upload/processRequest.mjs";
import { Arg, FieldResolver, ID, Ctx as InjectCtx, Mutation, Query, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import { enter } from "../departments/department.service.js";
import type { Ctx } from "../platform/context.js";
import { decodeOwnId, encodeOwnId } from "../platform/ids.js";
import { enterDepartment } from "../platform/tenant.js";
import { CertificateCheck } from "./certificate.type.js";
import { checkCertificate } from "./check-certificate.js";
import { findLogo, setLogo } from "./department-logo.js";

@Resolver(() => Department)
export class CertificateResolver {
  @Query(() => CertificateCheck, {
    nullable: true,
    description:
      "Whether a certificate is valid, for whoever has its code; null for an unknown one. RATE_LIMITED after 60 in 15 minutes.",
  })
  certificateCheck(
    @InjectCtx() ctx: Ctx,
    @Arg("code", () => String, { description: "The last part of the address on the certificate." }) code: string,
  ): Promise<CertificateCheck | null> {
    return checkCertificate(ctx, code);
  }

  @Mutation(() => Department, {
    description:
      "Puts a picture onto the department's certificates, for admins: PNG or JPEG of at most 512 KiB; null takes it away.",
  })
  async setDepartmentLogo(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department." }) departmentId: string,
    @Arg("file", () => GraphQLUpload, { nullable: true, description: "The picture." })
    file: Promise<FileUpload> | null,
  ): Promise<Department> {
    await setLogo(ctx, departmentId, file);
    return (await enter(ctx, decodeOwnId("dep", departmentId))).department;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Where the picture on the department's certificates is; null when there is none.",
  })
  async logoPath(@Root() { uuid }: Department, @InjectCtx() ctx: Ctx): Promise<string | null> {
    await enterDepartment(ctx, uuid);
    return (await findLogo(uuid)) ? `/departments/${encodeOwnId("dep", uuid)}/logo` : null;
  }
}
