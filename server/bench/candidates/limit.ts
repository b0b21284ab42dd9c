import { wireRequest } from "../harness/http-load.js";
import { compiled, startServer } from "../harness/server-process.js";
import type { Candidate, Question } from "./candidate.js";
import type { Asked } from "./limit-statements.js";
import { readOurs } from "./ours.js";

/** node:http and prepared statements, without any check: what the machine can do at best. */
export const limit: Candidate = {
  name: "limit",
  standing: "limit",
  start: async (_cluster, { superuserUrl }) => {
    compiled("candidates/limit-statements.ts");
    const server = await startServer({
      args: [compiled("candidates/limit-server.ts")],
      environment: { DATABASE_URL: superuserUrl },
      path: "/",
    });
    return {
      ...server,
      requests: async (question) => [
        wireRequest(server.port, `/${question.kind}`, {}, JSON.stringify(wordsOf(question))),
      ],
      read: readOurs, // the same bytes
    };
  },
};

/** A question in the words of the limit's statements. */
export function wordsOf(question: Question): Asked {
  const department = question.department.id;
  if (question.kind === "record") return { department, user: question.userId };
  const { groupId: group, role, status, search, after } = question;
  return { department, group, role, status, search, nameKey: after?.nameKey, after: after?.id };
}
