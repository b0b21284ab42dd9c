import Box from "@mui/material/Box";
import type { DocsContent } from "./docsContent";
import { Words } from "./Words";

/** Every error code: what it means, what to do. */
export function ErrorTable({ errors }: Pick<DocsContent, "errors">) {
  return (
    <dl>
      {errors.map(({ code, meaning, advice, status }) => (
        <div key={code} id={`error-${code}`}>
          <dt>
            <code>{code}</code> <small>HTTP {status}</small>
          </dt>
          <dd>
            <Words>{meaning}</Words>
            <Box component="span" sx={{ display: "block", color: "text.primary" }}>
              <Words>{advice}</Words>
            </Box>
          </dd>
        </div>
      ))}
    </dl>
  );
}
