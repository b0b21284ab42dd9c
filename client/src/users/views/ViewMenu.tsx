import { useState } from "react";
import { problemOf } from "../../graphql/errors";
import type { OpenDepartment } from "../../session/departments";
import { lazyDialog } from "../../ui/lazyDialog";
import { useNotify } from "../../ui/Notify";
import { PlainButton } from "../../ui/PlainButton";
import { paths } from "../../ui/PlainIcon";
import type { TableLook } from "../tableLook";
import type { UsersView, UsersViewChange } from "../usersView";
import { isChanged, linkTo, type SavedView, viewOf } from "./savedViews";
import { useViewEdits } from "./useViewEdits";
import { type ViewCommand, ViewList } from "./ViewList";

const ConfirmDialog = lazyDialog(async () => (await import("../../ui/ConfirmDialog")).ConfirmDialog);
const ViewDialog = lazyDialog(async () => (await import("./ViewDialog")).ViewDialog);

interface ViewMenuProps {
  department: OpenDepartment;
  views: readonly SavedView[] | undefined;
  view: UsersView;
  look: TableLook;
  onShow: (view: UsersViewChange, replace: boolean) => void;
  onReset: () => void;
}

/** The saved views: choose one, save what is shown, rename, share, delete. */
export function ViewMenu({ department, views, view, look, onShow, onReset }: ViewMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<"create" | "rename" | "delete" | null>(null);
  const edits = useViewEdits({ departmentId: department.id, view, look, onShow });
  const notify = useNotify();
  const current = views?.find(({ id }) => id === view.savedId);
  const changed = current !== undefined && isChanged(view, current);
  const problem = edits.error && problemOf(edits.error);
  const done = (ok: boolean) => ok && setAsked(null);

  const copyLink = async (saved: SavedView) => {
    try {
      await navigator.clipboard.writeText(linkTo(saved, department.id));
      notify(
        saved.isShared
          ? "The link is on the clipboard. It opens this view for every officer."
          : "The link is on the clipboard. It opens for you alone until you share the view.",
      );
    } catch {
      notify({ message: "The browser does not let this page use the clipboard.", severity: "error" });
    }
  };
  const act = async (command: ViewCommand) => {
    setAnchor(null);
    edits.forget();
    if (command.kind === "all") onReset();
    else if (command.kind === "choose") onShow(viewOf(command.saved), false);
    else if (command.kind === "link") await copyLink(command.saved);
    else if (command.kind !== "overwrite") setAsked(command.kind);
    else if (!(await edits.overwrite(command.saved)))
      notify({ message: "The view could not be saved. Try again.", severity: "error" });
  };

  return (
    <>
      <PlainButton
        isSmall
        isNeutral
        className="view-menu"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        icon={paths.bookmark}
        endIcon={paths.arrowDropDown}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="words">
          View: <bdi>{current?.name ?? "All users"}</bdi>
        </span>
        {changed && <span className="note">{" (changed)"}</span>}
      </PlainButton>
      <ViewList
        anchor={anchor}
        views={views ?? []}
        current={current}
        changed={changed}
        onCommand={act}
        onClose={() => setAnchor(null)}
      />
      {asked === "create" && (
        <ViewDialog
          title="Save this view"
          verb="Save"
          name=""
          isShared={false}
          working={edits.working}
          problem={problem}
          onSave={async (name, isShared) => done(await edits.create(name, isShared))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "rename" && current && (
        <ViewDialog
          title="Rename or share this view"
          verb="Save"
          name={current.name}
          isShared={current.isShared}
          working={edits.working}
          problem={problem}
          onSave={async (name, isShared) => done(await edits.rename(current, name, isShared))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "delete" && current && (
        <ConfirmDialog
          open
          title={`Delete the view “${current.name}”?`}
          verb="Delete"
          destructive
          working={edits.working}
          problem={problem}
          onConfirm={async () => done(await edits.remove(current))}
          onClose={() => setAsked(null)}
        >
          {current.isShared
            ? "All officers of the department lose it. The users it shows are not touched."
            : "The users it shows are not touched."}
        </ConfirmDialog>
      )}
    </>
  );
}
