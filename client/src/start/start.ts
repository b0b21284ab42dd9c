// The first that runs, in a few kB: what the address asks for begins to come while the dashboard itself is on its way.
import type { SessionQuery } from "../graphql/generated";
import { chooseDepartment, type OpenDepartment, openDepartments } from "../session/departments";
import { rememberedPageSize } from "../ui/paging";
import { byName, usersQuestion } from "../users/usersQuestion";
import { askEarly } from "./early";
import { sessionText, usersPageText } from "./generated";
import { hasSession } from "./visitor";

interface Entrance {
  path: RegExp;
  load: () => Promise<unknown>[];
  /** The first that the page asks, where that is known without it. */
  ask?: (department: OpenDepartment) => void;
}

/** The pages behind sign-in that people enter by. The others come a little later, in the usual way. */
const entrances: readonly Entrance[] = [
  { path: /^\/$/, load: () => [import("../home/HomePage")] },
  { path: /^\/users$/, load: () => [import("../users/UsersPage")], ask: askForUsers },
  {
    path: /^\/users\/usr_[^/]+$/,
    load: () => [import("../users/record/UserPage"), import("../users/record/ProfileTab")],
  },
];

const params = new URLSearchParams(location.search);

function askForUsers({ id, viewerCanListUsers }: OpenDepartment): void {
  const isPlain = [...params.keys()].every((name) => name === "department");
  if (!isPlain || !viewerCanListUsers) return;
  const variables = usersQuestion(id, { from: 1 }, rememberedPageSize(), {}, byName);
  void askEarly({ name: "usersPage", text: usersPageText, variables });
}

/** What does not arrive is asked for again by the page, which says so. */
const bring = (...code: Promise<unknown>[]): void => void Promise.allSettled(code);

/**
 * The page's code is asked for one trip after the frame's: then the frame arrives, runs and is drawn while the page is
 * still on its way. Asked for at once, all arrives when the last does.
 */
async function begin({ load, ask }: Entrance): Promise<void> {
  const session = askEarly({ name: "session", text: sessionText, variables: {} });
  bring(import("../graphql/WithClient"), import("../frame/SignedInPage"));
  if (!hasSession) bring(import("../session/SignInPage"));
  const { viewer } = ((await session) ?? {}) as Partial<SessionQuery>;
  if (!viewer) return;
  const department = chooseDepartment(openDepartments(viewer), params.get("department"));
  if (department) ask?.(department);
  bring(...load());
}

const { pathname } = location;
const entrance = entrances.find(({ path }) => path.test(pathname));
if (entrance) void begin(entrance);
if (pathname === "/sign-in") bring(import("../session/SignInPage"));
