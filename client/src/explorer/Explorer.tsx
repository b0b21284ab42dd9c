import { GraphiQL } from "graphiql";
import { useState } from "react";
import { ExplorerBar } from "./ExplorerBar";
import { changes, fetcher } from "./fetcher";
import { queryText, variablesText } from "./prefill";
import { type ExplorerExample, useExplorer } from "./useExplorer";

const welcome = `# Muster's API, with what you are signed in for (sign in on the dashboard first).
# "Examples" above has operations to try; everything is described in the documentation on the left.
query WhoAmI {
  viewer {
    __typename
  }
}
`;

/** GraphiQL with named examples. An example opens in a tab of its own. */
export function Explorer() {
  const explorer = useExplorer();
  const [opened, setOpened] = useState<{ count: number; query: string; variables: string } | null>(null);
  const [mayChange, setMayChange] = useState(changes.areAllowed);

  const open = (example: ExplorerExample) =>
    setOpened({
      count: (opened?.count ?? 0) + 1,
      query: queryText(example),
      variables: variablesText(example, explorer.ids),
    });
  const allow = (may: boolean) => {
    changes.areAllowed = may;
    setMayChange(may);
  };
  return (
    <>
      <ExplorerBar explorer={explorer} onOpen={open} mayChange={mayChange} onMayChange={allow} />
      <main className="explorer-editor">
        <GraphiQL
          key={opened?.count ?? 0}
          fetcher={fetcher}
          defaultQuery={welcome}
          initialQuery={opened?.query}
          initialVariables={opened?.variables}
          shouldPersistHeaders={false}
        />
      </main>
    </>
  );
}
