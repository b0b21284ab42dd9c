import Box from "@mui/material/Box";
import { CodeBlock } from "./CodeBlock";
import { type Example, languages } from "./docsContent";
import { Entry } from "./Entry";
import { LanguageSwitch, useLanguage } from "./language";
import { ScopeChips } from "./ScopeChips";
import { Words } from "./Words";

/** A task: what it does, what a token needs for it, and the program. */
export function ExampleEntry({ example }: { example: Example }) {
  const { name, title, words, scopes } = example;
  return (
    <Entry id={name} name={title} title={title} level={3}>
      {words.map((paragraph) => (
        <p key={paragraph}>
          <Words>{paragraph}</Words>
        </p>
      ))}
      <ScopeChips scopes={scopes} />
      <ExampleCode example={example} />
    </Entry>
  );
}

const usual = ["MUSTER_URL", "MUSTER_TOKEN", "MUSTER_DEPARTMENT"];

const meanings: Record<string, string> = {
  MUSTER_USER: "the id of a user",
  MUSTER_EMPLOYEE_ID: "an employee ID, such as 0042",
  MUSTER_GROUP: "the id of a group",
  MUSTER_OTHER_GROUP: "the id of another group",
  MUSTER_IMPORT: "the id of an import",
  MUSTER_BULK_ACTION: "the id of a bulk action",
  MUSTER_INVITATION: "the id of an invitation",
  MUSTER_COURSE: "the id of a course",
  MUSTER_PLAN: "the id of a training plan",
  MUSTER_FILE: "the path of the CSV file",
};

/** The program in the chosen language; the document alone is for the explorer. */
export function ExampleCode({ example: { title, code, environment } }: { example: Example }) {
  const language = useLanguage();
  const more = environment.filter((name) => !usual.includes(name));
  return (
    <>
      {more.length > 0 && (
        <p>
          Besides the three of <a href="#getting-started">Getting started</a>, set{" "}
          {more.map((name, n) => (
            <span key={name}>
              {n > 0 && ", "}
              <code>{name}</code> ({meanings[name]})
            </span>
          ))}
          .
        </p>
      )}
      <CodeBlock
        label={`${title}, in ${languages[language]}`}
        language={language}
        code={code[language]}
        start={
          <Box sx={{ minWidth: 0 }}>
            <LanguageSwitch label={`Language of: ${title}`} />
          </Box>
        }
      />
    </>
  );
}
