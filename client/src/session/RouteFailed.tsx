import Button from "@mui/material/Button";
import { useEffect } from "react";
import { useRouteError } from "react-router";
import { EmptyState } from "../ui/EmptyState";

const reloadedKey = "muster-reloaded";

/** A page that could not be shown: most often a chunk of a version that has since been replaced. */
export function RouteFailed() {
  const error = useRouteError();
  const isMissingChunk = error instanceof TypeError && /import|module|fetch/i.test(error.message);

  useEffect(() => {
    if (!isMissingChunk || sessionStorage.getItem(reloadedKey) === location.href) return;
    sessionStorage.setItem(reloadedKey, location.href);
    location.reload();
  }, [isMissingChunk]);

  return (
    <main>
      <EmptyState
        level="h1"
        title="This page could not be shown"
        actions={
          <>
            <Button variant="contained" onClick={() => location.reload()}>
              Load it again
            </Button>
            <Button href="/">Go to Home</Button>
          </>
        }
      >
        {isMissingChunk
          ? "A part of it did not arrive."
          : "Something on it went wrong. Nothing of your data was changed by that."}
      </EmptyState>
    </main>
  );
}
