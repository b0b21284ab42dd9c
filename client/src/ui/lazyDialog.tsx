import { type ComponentType, useEffect, useState } from "react";
import { Coming } from "./Coming";
import { MissingPart } from "./MissingPart";

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
    const [state, setState] = useState<"here" | "coming" | "missing">("coming");
    const [wasOpened, setWasOpened] = useState(open);
    const isAwaited = open && state === "coming" && !loaded;
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
    if (state !== "missing") return Content ? <Content {...props} /> : open && <Coming onClose={onClose} />;
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
