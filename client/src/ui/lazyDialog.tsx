import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ComponentType, useEffect, useState } from "react";

interface DialogProps {
  /** Left out by dialogs that are there only while they are open. */
  open?: boolean;
  onClose: () => void;
  onExited?: () => void;
}

/**
 * A dialog whose code comes when it is first opened, or before by `prefetch`. Where it does not arrive, as without a
 * connection or after a new version, a dialog says so, with a way on.
 */
export function lazyDialog<Props extends DialogProps>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  const fetchCode = async () => {
    loaded ??= await load();
  };

  function LazyDialog(props: Props) {
    const { open = true, onClose, onExited } = props;
    const [state, setState] = useState<"here" | "coming" | "missing">(loaded ? "here" : "coming");
    const [wasOpened, setWasOpened] = useState(open);
    const isAwaited = open && state === "coming";
    useEffect(() => {
      if (!isAwaited) return;
      let isGone = false;
      fetchCode().then(
        () => isGone || setState("here"),
        () => isGone || setState("missing"),
      );
      return () => {
        isGone = true;
      };
    }, [isAwaited]);

    // Nothing is mounted before it is wanted: dialogs that are closed take their time with every page.
    if (open && !wasOpened) setWasOpened(true);
    if (!wasOpened) return null;
    const Content = loaded;
    if (state === "here" && Content) return <Content {...props} />;
    if (state === "coming") return null;
    return (
      <MissingPart
        open={open}
        onClose={onClose}
        onExited={() => {
          if (open) return; // it is here now, in place of the notice
          setState("coming");
          onExited?.();
        }}
      />
    );
  }
  return Object.assign(LazyDialog, { prefetch: () => fetchCode().catch(() => undefined) });
}

/** Loading the page again is the way on: browsers remember a module that did not come, and do not fetch it twice. */
function MissingPart({ open, onClose, onExited }: Required<DialogProps>) {
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="missing-part" slotProps={{ transition: { onExited } }}>
      <DialogTitle id="missing-part">This could not be opened</DialogTitle>
      <DialogContent sx={{ color: "text.secondary" }}>
        A part of Muster did not arrive: the connection is gone, or Muster was renewed meanwhile. Nothing was changed.
        Check your connection, then load the page again.
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
        <Button variant="contained" onClick={() => location.reload()} autoFocus>
          Load the page again
        </Button>
      </DialogActions>
    </Dialog>
  );
}
