import type { RefObject } from "react";
import { useNotify } from "../ui/Notify";
import { DeleteLabelDialog } from "./DeleteLabelDialog";
import { LabelNameDialog } from "./LabelNameDialog";
import type { Label, LabelKind } from "./labelKinds";
import { MergeLabelDialog } from "./MergeLabelDialog";
import type { useDialogUrl } from "./useDialogUrl";
import { useSettings } from "./useSettings";

interface LabelDialogsProps {
  kind: LabelKind;
  labels: readonly Label[];
  url: ReturnType<typeof useDialogUrl>;
  /** Where the focus goes when the row that had it is gone. */
  fallbackFocus: RefObject<HTMLElement | null>;
}

/** The dialog that the URL names. */
export function LabelDialogs({ kind, labels, url, fallbackFocus }: LabelDialogsProps) {
  const { department } = useSettings();
  const notify = useNotify();
  const writes = kind.useWrites();
  const label = labels.find(({ id }) => id === url.of);

  const done = (words: string) => {
    url.close();
    notify(words);
    fallbackFocus.current?.focus();
  };
  const close = () => {
    url.close();
    setTimeout(url.returnFocus);
  };

  if (url.dialog === "new") {
    return (
      <LabelNameDialog
        title={`New ${kind.one}`}
        verb="Create"
        example={kind.example}
        initial=""
        onSave={async (name) => {
          await writes.create(department.id, name);
          done(`The ${kind.one} “${name}” is there.`);
        }}
        onClose={close}
      />
    );
  }
  if (!label) return null;
  if (url.dialog === "rename") {
    return (
      <LabelNameDialog
        title={`Rename ${label.name}`}
        verb="Rename"
        example={kind.example}
        initial={label.name}
        onSave={async (name) => {
          await writes.rename(label.id, name);
          notify(`It is called “${name}” now.`);
          close();
        }}
        onClose={close}
      />
    );
  }
  if (url.dialog === "merge") {
    return (
      <MergeLabelDialog
        kind={kind}
        label={label}
        others={labels.filter(({ id }) => id !== label.id)}
        onMerge={async (into) => {
          await writes.merge(label.id, into.id);
          done(`“${label.name}” is merged into “${into.name}”.`);
        }}
        onClose={close}
      />
    );
  }
  if (url.dialog === "delete") {
    return (
      <DeleteLabelDialog
        kind={kind}
        label={label}
        onDelete={async () => {
          await writes.remove(label.id);
          done(`The ${kind.one} “${label.name}” is deleted.`);
        }}
        onClose={close}
      />
    );
  }
  return null;
}
