import "reflect-metadata";
import { DataSource } from "typeorm";
import { Tables1760000000001 } from "./server/migrations/1760000000001-tables.js";
import { Distribute1760000000002 } from "./server/migrations/1760000000002-distribute.js";
import { ForeignKeys1760000000003 } from "./server/migrations/1760000000003-foreign-keys.js";
import { Policies1760000000004 } from "./server/migrations/1760000000004-policies.js";
import { SearchEmployeeId1760000000005 } from "./server/migrations/1760000000005-search-employee-id.js";
import { BulkChunks1760000000006 } from "./server/migrations/1760000000006-bulk-chunks.js";
import { AuditSubjects1760000000008 } from "./server/migrations/1760000000008-audit-subjects.js";
import { TwoFactor1760000000009 } from "./server/migrations/1760000000009-two-factor.js";
import { RemovalNotice1760000000010 } from "./server/migrations/1760000000010-removal-notice.js";
import { TrainingRecords1760000000012 } from "./server/migrations/1760000000012-training-records.js";
import { TrainingPlans1760000000013 } from "./server/migrations/1760000000013-training-plans.js";
import { DepartmentLogo1760000000014 } from "./server/migrations/1760000000014-department-logo.js";
import { ImportKinds1760000000017 } from "./server/migrations/1760000000017-import-kinds.js";
import { DeleterName1760000000024 } from "./server/migrations/1760000000024-deleter-name.js";
import { ImportChecks1760000000025 } from "./server/migrations/1760000000025-import-checks.js";
import { DeleterNamesOfBefore1760000000026 } from "./server/migrations/1760000000026-deleter-names-of-before.js";
import { ImportRowsAlone1760000000027 } from "./server/migrations/1760000000027-import-rows-alone.js";
import { UserCompletions1760000000028 } from "./server/migrations/1760000000028-user-completions.js";
import { Account } from "./server/src/accounts/account.entity.js";
import { Department } from "./server/src/departments/department.entity.js";
import { Location } from "./server/src/departments/location.entity.js";
import { Group } from "./server/src/groups/group.entity.js";
import { Invitation } from "./server/src/invitations/invitation.entity.js";
import { SupportVisit } from "./server/src/support/support-visit.entity.js";
import { User } from "./server/src/users/user.entity.js";

/** The one DataSource: the product points it at its application role, TypeORM's command line at the owner. */
const dataSource = new DataSource({
  type: "postgres",
  url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL,
  entities: [Account, Department, Location, Group, User, Invitation, SupportVisit],
  migrations: [
    Tables1760000000001,
    Distribute1760000000002,
    ForeignKeys1760000000003,
    Policies1760000000004,
    SearchEmployeeId1760000000005,
    BulkChunks1760000000006,
    AuditSubjects1760000000008,
    TwoFactor1760000000009,
    RemovalNotice1760000000010,
    TrainingRecords1760000000012,
    TrainingPlans1760000000013,
    DepartmentLogo1760000000014,
    ImportKinds1760000000017,
    DeleterName1760000000024,
    ImportChecks1760000000025,
    DeleterNamesOfBefore1760000000026,
    ImportRowsAlone1760000000027,
    UserCompletions1760000000028,
  ],
  migrationsTransactionMode: "each",
  installExtensions: false,
  synchronize: false,
});

export default dataSource;
