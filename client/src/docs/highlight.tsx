import { Fragment, type ReactNode } from "react";

export type CodeLanguage = "curl" | "javascript" | "python" | "graphql" | "json" | "shell";

const keywords: Record<CodeLanguage, string> = {
  curl: "while|do|done|case|in|esac|for|if|then|else|fi|exit|break|export",
  shell: "export",
  javascript:
    "const|let|await|async|function|for|of|if|return|import|from|throw|new|yield|export|true|false|null|class",
  python: "import|from|def|for|in|if|return|while|with|as|open|raise|yield|True|False|None|not|and|or|lambda",
  graphql: "query|mutation|subscription|fragment|on|true|false|null",
  json: "true|false|null",
};

const comments: Record<CodeLanguage, string> = {
  ...{ curl: "(?<=^|\\s)#.*", shell: "(?<=^|\\s)#.*", javascript: "//.*", python: "#.*", graphql: "#.*" },
  json: "(?!)",
};

const patterns = new Map<CodeLanguage, RegExp>();

function patternOf(language: CodeLanguage): RegExp {
  const string = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'`;
  const text = `(?<comment>${comments[language]})|(?<string>${string})|(?<name>\\$\\w+)|(?<word>\\b(?:${keywords[language]})\\b)`;
  const pattern = patterns.get(language) ?? new RegExp(text, "gm");
  patterns.set(language, pattern);
  return pattern;
}

/** Code with its comments, strings, variables and keywords told apart: by weight and slant besides colour. */
export function highlight(code: string, language: CodeLanguage): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of code.matchAll(patternOf(language))) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    parts.push(
      <Fragment key={match.index}>
        {code.slice(end, match.index)}
        <span data-code={kind}>{match[0]}</span>
      </Fragment>,
    );
    end = match.index + match[0].length;
  }
  return [...parts, <Fragment key="rest">{code.slice(end)}</Fragment>];
}
