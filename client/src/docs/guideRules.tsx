import Link from "@mui/material/Link";
import { formatNumber } from "../ui/numbers";
import type { DocsContent } from "./docsContent";
import type { GuideSection } from "./guideSection";

/** What a program that runs every night has to know. */
export function rules({ limits, version }: DocsContent): GuideSection[] {
  return [
    {
      id: "idempotency",
      title: "Sending again without doing it twice",
      body: (
        <>
          <p>
            When an answer gets lost you cannot know whether it was done. Mutations that mail or change many take an{" "}
            <code>idempotencyKey</code>: any text of yours, 1 to 200 characters, one for each thing that you want done.
            For {limits.keyHours} hours the same key with the same input gives the first answer and does nothing more;
            with other input it is <code>IDEMPOTENCY_MISMATCH</code>.
          </p>
          <p>
            The others are safe by what they are: setting a status, a role or a group twice is once, an import runs
            once, and adding a person twice is <code>EMAIL_IN_USE</code>. Where two may write at a time, send the{" "}
            <code>version</code> that you have read; <code>CONFLICT</code> says that it has changed since.
          </p>
        </>
      ),
    },
    {
      id: "limits",
      title: "Limits",
      body: (
        <>
          <p>
            A token has {formatNumber(limits.requestsPerMinute)} requests a minute. Each answer says where it stands:
          </p>
          <dl>
            <div>
              <dt>
                <code>ratelimit-limit</code>
              </dt>
              <dd>How many requests a minute.</dd>
            </div>
            <div>
              <dt>
                <code>ratelimit-remaining</code>
              </dt>
              <dd>How many are left in this minute.</dd>
            </div>
            <div>
              <dt>
                <code>ratelimit-reset</code>
              </dt>
              <dd>In how many seconds the next minute begins.</dd>
            </div>
            <div>
              <dt>
                <code>query-cost</code>
              </dt>
              <dd>What this operation cost: each field counts as often as its pages may have entries.</dd>
            </div>
            <div>
              <dt>
                <code>query-cost-limit</code>
              </dt>
              <dd>How much one operation may cost: {formatNumber(limits.cost)}.</dd>
            </div>
          </dl>
          <p>
            Beyond, the answer is status 429 with <code>RATE_LIMITED</code> and <code>Retry-After</code> in seconds:
            wait so long, and send the same again. An operation that costs too much is status 400 with{" "}
            <code>TOO_COSTLY</code> and is not begun: ask for smaller pages or fewer fields. Invitations have a limit
            besides: 2,000 mails a department and hour, and five a day for one address.
          </p>
          <p>
            Status 503 with <code>UNAVAILABLE</code> passes: try again after <code>Retry-After</code>, then less and
            less often.
          </p>
        </>
      ),
    },
    {
      id: "uploads",
      title: "Uploads",
      body: (
        <>
          <p>
            A CSV file of people goes by the{" "}
            <Link href="https://github.com/jaydenseric/graphql-multipart-request-spec">
              GraphQL multipart request form
            </Link>
            , under {formatNumber(Math.ceil(limits.fileBytes / 1024 / 1024))} MiB, with the header{" "}
            <code>Apollo-Require-Preflight: true</code>. Then it is as on the dashboard: the file is read, every row
            gets a plan, you look at it or correct it (<a href="#mutation-reviseImportRows">reviseImportRows</a>), and{" "}
            <a href="#mutation-runImport">runImport</a> does exactly that. Each line of the file ends with an outcome.
          </p>
          <p>
            Ask <a href="#query-importBatch">importBatch</a> every second or so where it stands, or let{" "}
            <a href="#subscription-importProgress">importProgress</a> tell you.{" "}
            <a href="#import-csv">Import a CSV file and read its summary</a>.
          </p>
        </>
      ),
    },
    {
      id: "exports",
      title: "Exports",
      body: (
        <p>
          Lists as files are plain GETs with the same token: <code>/departments/…/users.csv</code> and{" "}
          <code>.xlsx</code>, <code>/imports/…/failed-rows.csv</code>. They are streamed, of any size. A cell that looks
          like a formula begins with an apostrophe; an import takes it off again. What is refused has the HTTP status
          that says so, and JSON with <code>code</code> and <code>message</code>.{" "}
          <a href="#export-users">Export users</a>.
        </p>
      ),
    },
    {
      id: "versions",
      title: "Versions",
      body: (
        <>
          <p>
            This is Muster {version}. There is one version of the API. This page and{" "}
            <Link href="/docs/schema.graphql" download>
              schema.graphql
            </Link>{" "}
            are written from the schema that this server runs, and the tests of each release run every example of this
            page in all three languages.
          </p>
          <p>
            New fields, types, values of enums, and arguments that may be left out come at any time: let your programs
            pass over what they do not know. What is marked as deprecated says what to use in its place. Before version
            1.0 something may still change or go from one release to the next: keep a copy of schema.graphql and
            compare.
          </p>
        </>
      ),
    },
  ];
}
