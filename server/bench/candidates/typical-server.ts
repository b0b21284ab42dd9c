// The same packages as ours, used the way their guides do: entities with relations, repositories, a loader for lists.
import "reflect-metadata";
import { createHash } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import DataLoader from "dataloader";
import { GraphQLError } from "graphql";
import {
  Arg,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import {
  Column,
  DataSource,
  Entity,
  In,
  IsNull,
  JoinColumn,
  Like,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
} from "typeorm";

@Entity("account")
class Account {
  @PrimaryColumn("uuid") id!: string;
}

@Entity("session")
class Session {
  @PrimaryColumn("uuid", { name: "account_id" }) accountId!: string;
  @PrimaryColumn("bytea", { name: "token_hash" }) tokenHash!: Buffer;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
  @ManyToOne(() => Account) @JoinColumn({ name: "account_id" }) account!: Account;
}

@ObjectType()
@Entity("department_group")
class Group {
  @Field(() => ID) @PrimaryColumn("uuid") id!: string;
  @PrimaryColumn("uuid", { name: "department_id" }) departmentId!: string;
  @Field(() => String) @Column("text") name!: string;
  @Column("text", { name: "name_key" }) nameKey!: string;
}

@ObjectType()
@Entity("training_plan")
class Plan {
  @PrimaryColumn("uuid", { name: "department_id" }) departmentId!: string;
  @PrimaryColumn("uuid") id!: string;
  @Field(() => String) @Column("text") name!: string;
}

@ObjectType()
@Entity("plan_assignment")
class PlanAssignment {
  @PrimaryColumn("uuid", { name: "department_id" }) departmentId!: string;
  @PrimaryColumn("uuid", { name: "plan_id" }) planId!: string;
  @PrimaryColumn("uuid", { name: "user_id" }) userId!: string;
  @Field(() => String) @Column("date", { name: "period_from" }) periodFrom!: string;
  @Field(() => String) @Column("date", { name: "period_to" }) periodTo!: string;
  @Field(() => Int) @Column("int", { name: "required_minutes" }) requiredMinutes!: number;
  @Field(() => Int) @Column("int", { name: "done_minutes" }) doneMinutes!: number;
  @Field(() => Plan)
  @ManyToOne(() => Plan)
  @JoinColumn([
    { name: "department_id", referencedColumnName: "departmentId" },
    { name: "plan_id", referencedColumnName: "id" },
  ])
  plan!: Plan;
}

@ObjectType()
@Entity("completion")
class Completion {
  @PrimaryColumn("uuid", { name: "account_id" }) accountId!: string;
  @Field(() => ID) @PrimaryColumn("uuid") id!: string;
  @Field(() => String) @Column("text", { name: "class_name" }) className!: string;
  @Field(() => String) @Column("text") provider!: string;
  @Field(() => String) @Column("text", { name: "credit_type" }) creditType!: string;
  @Field(() => Int) @Column("int") minutes!: number;
  @Field(() => String) @Column("date", { name: "completed_on" }) completedOn!: string;
  @Column("text") state!: string;
  @Column("timestamptz", { name: "deleted_at", nullable: true }) deletedAt!: Date | null;
}

@ObjectType()
@Entity("membership")
class User {
  @PrimaryColumn("uuid", { name: "department_id" }) departmentId!: string;
  @Field(() => ID) @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "account_id" }) accountId!: string;
  @Field(() => String) @Column("text", { name: "first_name" }) firstName!: string;
  @Field(() => String) @Column("text", { name: "last_name" }) lastName!: string;
  @Field(() => String, { nullable: true }) @Column("text", { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true }) @Column("text", { name: "login_id", nullable: true }) loginId!:
    | string
    | null;
  @Field(() => String, { nullable: true }) @Column("text", { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) @Column("text", { name: "employee_id", nullable: true }) employeeId!:
    | string
    | null;
  @Field(() => String) @Column("text") role!: string;
  @Field(() => String) @Column("text") status!: string;
  @Column("text", { name: "name_key" }) nameKey!: string;
  @Column("text") search!: string;
  @OneToMany(
    () => GroupMember,
    (one) => one.user,
  )
  groupMembers!: Relation<GroupMember[]>;
}

/** Stands between groups and users as a table of its own, as their keys share a column. */
@Entity("group_member")
class GroupMember {
  @PrimaryColumn("uuid", { name: "department_id" }) departmentId!: string;
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "user_id" }) userId!: string;
  @ManyToOne(() => Group)
  @JoinColumn([
    { name: "department_id", referencedColumnName: "departmentId" },
    { name: "group_id", referencedColumnName: "id" },
  ])
  group!: Group;
  @ManyToOne(
    () => User,
    (user) => user.groupMembers,
  )
  @JoinColumn([
    { name: "department_id", referencedColumnName: "departmentId" },
    { name: "user_id", referencedColumnName: "id" },
  ])
  user!: Relation<User>;
}

@ObjectType()
class UserPage {
  @Field(() => Int) total!: number;
  @Field(() => [User]) items!: User[];
}

@InputType()
class UserFilter {
  @Field(() => String) status!: string;
  @Field(() => String, { nullable: true }) role?: string;
  @Field(() => String, { nullable: true }) groupId?: string;
  @Field(() => String, { nullable: true }) search?: string;
}

interface Context {
  readonly accountId: string;
  readonly groups: DataLoader<User, Group[], string>;
  readonly plans: DataLoader<User, PlanAssignment[], string>;
}

const db = new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL,
  entities: [Account, Session, Group, GroupMember, Plan, PlanAssignment, Completion, User],
});

const loader = <T>(readAll: (users: readonly User[]) => Promise<T[]>): DataLoader<User, T, string> =>
  new DataLoader<User, T, string>(readAll, { cacheKeyFn: ({ id }) => id });

const loaders = () => ({
  groups: loader<Group[]>(async (users) => {
    const where = { departmentId: users[0]?.departmentId, userId: In(users.map(({ id }) => id)) };
    const found = await db
      .getRepository(GroupMember)
      .find({ where, relations: { group: true }, order: { group: { nameKey: "ASC" } } });
    const byUser = Map.groupBy(found, ({ userId }) => userId);
    return users.map(({ id }) => (byUser.get(id) ?? []).map(({ group }) => group));
  }),
  plans: loader<PlanAssignment[]>(async (users) => {
    const where = { departmentId: users[0]?.departmentId, userId: In(users.map(({ id }) => id)) };
    const found = await db
      .getRepository(PlanAssignment)
      .find({ where, relations: { plan: true }, order: { periodTo: "DESC" } });
    const byUser = Map.groupBy(found, ({ userId }) => userId);
    return users.map(({ id }) => byUser.get(id) ?? []);
  }),
});

async function requireMember(accountId: string, departmentId: string): Promise<void> {
  const one = await db.getRepository(User).findOneBy({ departmentId, accountId, status: "ACTIVE" });
  if (!one || one.role === "GENERAL_USER") throw new GraphQLError("Not found");
}

@Resolver(() => User)
class UserResolver {
  @Query(() => UserPage)
  async users(
    @Ctx() { accountId }: Context,
    @Arg("departmentId", () => ID) departmentId: string,
    @Arg("filter", () => UserFilter) { status, role, groupId, search }: UserFilter,
    @Arg("skip", () => Int, { defaultValue: 0 }) skip: number,
    @Arg("take", () => Int, { defaultValue: 50 }) take: number,
  ): Promise<UserPage> {
    await requireMember(accountId, departmentId);
    const [items, total] = await db.getRepository(User).findAndCount({
      where: {
        departmentId,
        status,
        ...(role && { role }),
        ...(groupId && { groupMembers: { groupId } }),
        ...(search && { search: Like(`%${search}%`) }),
      },
      order: { nameKey: "ASC", id: "ASC" },
      skip,
      take,
    });
    return { items, total };
  }

  @Query(() => User)
  async user(
    @Ctx() { accountId }: Context,
    @Arg("departmentId", () => ID) departmentId: string,
    @Arg("id", () => ID) id: string,
  ): Promise<User> {
    await requireMember(accountId, departmentId);
    return db.getRepository(User).findOneByOrFail({ departmentId, id });
  }

  @FieldResolver(() => [Group])
  groups(@Root() user: User, @Ctx() { groups }: Context): Promise<Group[]> {
    return groups.load(user);
  }

  @FieldResolver(() => [PlanAssignment])
  plans(@Root() user: User, @Ctx() { plans }: Context): Promise<PlanAssignment[]> {
    return plans.load(user);
  }

  @FieldResolver(() => [Completion])
  completions(
    @Root() { accountId }: User,
    @Arg("take", () => Int, { defaultValue: 20 }) take: number,
  ): Promise<Completion[]> {
    return db.getRepository(Completion).find({
      where: { accountId, deletedAt: IsNull(), state: In(["ACCEPTED", "REPORTED"]) },
      order: { completedOn: "DESC", id: "DESC" },
      take,
    });
  }
}

/** A plain look-up of the session behind the cookie. */
async function signedIn(cookie: string | undefined): Promise<string> {
  const [, account = "", secret = ""] = /muster_session=([\w-]{22})\.([\w-]{43})/.exec(cookie ?? "") ?? [];
  const hex = Buffer.from(account, "base64url").toString("hex");
  const accountId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const tokenHash = createHash("sha256").update(Buffer.from(secret, "base64url")).digest();
  const session = await db.getRepository(Session).findOne({
    where: { accountId, tokenHash },
    relations: { account: true },
  });
  if (!session || session.expiresAt < new Date()) throw new GraphQLError("Sign in first");
  return accountId;
}

await db.initialize();
const schema = await buildSchema({ resolvers: [UserResolver], validate: true });
const server = new ApolloServer<Context>({ schema, introspection: false });
await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT), host: "127.0.0.1" },
  context: async ({ req }) => ({ accountId: await signedIn(req.headers.cookie), ...loaders() }),
});
