import Link from "@mui/material/Link";
import { formatNumber } from "../ui/numbers";
import { CodeBlock } from "./CodeBlock";
import type { DocsContent } from "./docsContent";
import { ErrorTable } from "./ErrorTable";
import { ExampleCode } from "./ExampleEntry";
import { rules } from "./guideRules";
import type { GuideSection } from "./guideSection";
import { training } from "./guideTraining";
import { ScopeTable } from "./ScopeTable";

/** What to know before and while one writes a program against the API. */
export const guide = (content: DocsContent): GuideSection[] => [
  start(content),
  ...basics(content),
  ...rules(content),
  training(),
];

function start({ publicUrl, examples }: DocsContent): GuideSection {
  const first = examples.flatMap((group) => group.examples).find(({ name }) => name === "who-am-i");
  const environment = `export MUSTER_URL=${publicUrl}
export MUSTER_TOKEN=mst.…
export MUSTER_DEPARTMENT=dep_…`;
  return {
    id: "getting-started",
    title: "Getting started",
    body: (
      <>
        <p>
          With this API your software reads and changes one department's data: what officers do on the dashboard, by the
          same schema and the same rules.
        </p>
        <ol>
          <li>
            An admin of the department makes a token in <Link href="/settings/api-tokens">Settings, API tokens</Link>:
            with a name, what it may be used for, and until when. Its secret is shown once.
          </li>
          <li>Keep it where your programs find it, and nobody else. The examples read it from the environment:</li>
        </ol>
        <CodeBlock label="The environment of the examples" language="shell" code={environment} />
        <ol start={3}>
          <li>Ask what the token may do. The answer has the department's id; the other examples need it.</li>
        </ol>
        {first && <ExampleCode example={first} />}
        <p>
          The examples in JavaScript run with Node 20 or newer, those in Python with its standard library alone. The{" "}
          <Link href="/graphiql">API explorer</Link> has the same operations to try, for people who are signed in.
        </p>
      </>
    ),
  };
}

function basics({ limits, errors, reference }: DocsContent): GuideSection[] {
  return [
    {
      id: "authentication",
      title: "Authentication and scopes",
      body: (
        <>
          <p>
            Send <code>Authorization: Bearer mst…</code> with each request. A token opens one department, and is
            nobody's account: what is a person's own stays closed to it. It never makes or unmakes an admin, changes
            settings, or makes tokens. What it does stands in the department's audit log under its name.
          </p>
          <p>
            A token without the scope gets <code>FORBIDDEN</code>. The reference names the scope of each field. Writing
            includes reading of the same.
          </p>
          <ScopeTable reference={reference} />
          <p>
            Revoked or expired, a token is refused at its next request. It opens nothing (<code>NOT_FOUND</code>) in a
            department that is closed, or once the admin who made it can no longer enter. Whoever has the secret has the
            token's rights: keep it on your servers, never in a page or an app, and make a new one when it may have been
            seen.
          </p>
        </>
      ),
    },
    {
      id: "requests",
      title: "Requests and answers",
      body: (
        <>
          <p>
            Everything is one address: <code>POST /graphql</code> with JSON, an object of <code>query</code>,{" "}
            <code>variables</code> and, where the document has several operations, <code>operationName</code>. A request
            has at most 256 KiB; files go by a form of their own, see <a href="#uploads">Uploads</a>. Send bodies
            uncompressed.
          </p>
          <p>
            The answer has <code>data</code>, and <code>errors</code> where something was refused. Look at{" "}
            <code>errors</code> first: an answer of status 200 may have them. What is to be expected, such as an address
            that is invited already, is data, not an error.
          </p>
          <p>
            Subscriptions run by WebSocket at the same address, by the protocol <code>graphql-transport-ws</code>, with
            the same <code>Authorization</code> header.
          </p>
          <p>
            <Link href="/docs/schema.graphql" download>
              schema.graphql
            </Link>{" "}
            is the whole schema for your tools; introspection is on, too.
          </p>
        </>
      ),
    },
    {
      id: "ids",
      title: "Ids, dates and text",
      body: (
        <>
          <p>
            Ids are opaque text, safe in addresses, and stay the same: <code>dep_…</code> is a department,{" "}
            <code>usr_…</code> a user, <code>inv_…</code> an invitation, <code>imb_…</code> an import,{" "}
            <code>crs_…</code> a course, <code>cas_…</code> its assignment to somebody, <code>cpl_…</code> a completion,{" "}
            <code>pln_…</code> a training plan. Keep them as they are; do not take them apart. An id of another
            department answers <code>NOT_FOUND</code>, as one that never was.
          </p>
          <p>
            To match people with your own records use the employee ID: it is text, with its leading zeros, unique in the
            department, and yours to set. <a href="#find-user-by-employee-id">Find a user by employee ID</a>.
          </p>
          <p>
            Moments are ISO 8601 in UTC, <code>2026-11-22T14:05:00.000Z</code>. A department's days begin and end in its{" "}
            <code>timeZone</code>. Text is Unicode.
          </p>
        </>
      ),
    },
    {
      id: "errors",
      title: "Errors",
      body: (
        <>
          <p>
            Each error has a sentence for people in <code>message</code> and one of these codes for programs in{" "}
            <code>extensions.code</code>. <code>extensions.fields</code> names the inputs at fault. Decide by the code;
            the sentences may change.
          </p>
          <CodeBlock
            label="An error"
            language="json"
            code={`{
  "data": null,
  "errors": [
    {
      "message": "Somebody else in the department has this employee ID.",
      "path": ["updateUser"],
      "extensions": {
        "code": "INVALID_INPUT",
        "fields": { "employeeId": "Somebody else in the department has this employee ID." }
      }
    }
  ]
}`}
          />
          <ErrorTable errors={errors} />
        </>
      ),
    },
    {
      id: "paging",
      title: "Paging",
      body: (
        <>
          <p>
            Lists come in pages: <code>first</code> says how many, at most {formatNumber(limits.page)},{" "}
            <code>after</code> behind which cursor. Go on with <code>pageInfo.endCursor</code> while{" "}
            <code>pageInfo.hasNextPage</code> is true. <code>last</code> and <code>before</code> go the other way.{" "}
            <code>totalCount</code> counts all pages; ask for it when you need it.
          </p>
          <p>
            A cursor names a place in one list, in one sort with one filter: keep those the same while you go through. A
            cursor does not count, so people who join or leave meanwhile shift nobody else.
          </p>
        </>
      ),
    },
    {
      id: "filters",
      title: "Filters and sorting",
      body: (
        <p>
          Filters are combined with AND, the values of one with OR; an empty list filters nothing. <code>users</code>{" "}
          leaves the archived out unless <code>statuses</code> names them. Names sort without case and accents, employee
          IDs as text, and empty values come last in both directions.{" "}
          <a href="#search-users">Search, filter and sort users</a>.
        </p>
      ),
    },
  ];
}
