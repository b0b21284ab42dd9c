import Button from "@mui/material/Button";
import { Component, type ReactNode } from "react";
import { EmptyState } from "../ui/EmptyState";

interface PageBoundaryProps {
  /** Another place is another try. */
  place: string;
  children: ReactNode;
}

interface PageBoundaryState {
  error: unknown;
  place: string;
}

const reloadedKey = "muster-reloaded";

const isMissingPart = (error: unknown) => error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** A page that could not be shown: most often a part of a version that has since been replaced. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { error: undefined, place: this.props.place };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ place }: PageBoundaryProps, state: PageBoundaryState) {
    return place === state.place ? null : { error: undefined, place };
  }

  override componentDidCatch(error: unknown) {
    // Without a connection, the browser would put its own page in place of ours.
    if (!isMissingPart(error) || !navigator.onLine || sessionStorage.getItem(reloadedKey) === location.href) return;
    sessionStorage.setItem(reloadedKey, location.href);
    location.reload();
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
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
        {isMissingPart(error)
          ? "A part of it did not arrive. Check your connection, then load it again."
          : "Something on it went wrong. None of your data was changed by that."}
      </EmptyState>
    );
  }
}
