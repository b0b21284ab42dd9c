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

    const Content = loaded;
    if (state === "here" && Content) return <Content {...props} />;
    return (
      <MissingPart
        open={open && state === "missing"}
        onRetry={() => setState("coming")}
        onClose={onClose}
        onExited={() => {
          if (!open) setState("coming");
          if (!open) onExited?.();
        }}
      />
    );
  }
  return Object.assign(LazyDialog, { prefetch: () => fetchCode().catch(() => undefined) });
}

interface MissingPartProps extends Required<DialogProps> {
  onRetry: () => void;
}

function MissingPart({ open, onRetry, onClose, onExited }: MissingPartProps) {
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="missing-part" slotProps={{ transition: { onExited } }}>
      <DialogTitle id="missing-part">This could not be opened</DialogTitle>
      <DialogContent sx={{ color: "text.secondary" }}>
        A part of Muster did not arrive. Check your connection and try again. If it stays so, Muster may have been
        renewed meanwhile: load the page again.
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
        <Button onClick={() => location.reload()}>Load the page again</Button>
        <Button variant="contained" onClick={onRetry} autoFocus>
          Try again
        </Button>
      </DialogActions>
    </Dialog>
  );
}
