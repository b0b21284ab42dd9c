import {
  useCreateSavedViewMutation,
  useDeleteSavedViewMutation,
  useUpdateSavedViewMutation,
} from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import type { TableLook } from "../tableLook";
import type { UsersView, UsersViewChange } from "../usersView";
import { heldBy, type SavedView, stateOf, viewOf } from "./savedViews";

interface Shown {
  departmentId: string;
  view: UsersView;
  look: TableLook;
  onShow: (view: UsersViewChange, replace: boolean) => void;
}

const refetchQueries = ["savedViews"];

/** Saves, changes and deletes views. Each answers whether it went well; what went wrong stays for its dialog. */
export function useViewEdits({ departmentId, view, look, onShow }: Shown) {
  const notify = useNotify();
  const [create, creating] = useCreateSavedViewMutation({ refetchQueries });
  const [update, updating] = useUpdateSavedViewMutation();
  const [remove, removing] = useDeleteSavedViewMutation({ refetchQueries, awaitRefetchQueries: true });

  const attempt = async (work: () => Promise<string>): Promise<boolean> => {
    try {
      notify(await work());
      return true;
    } catch {
      return false;
    }
  };
  return {
    working: creating.loading || updating.loading || removing.loading,
    error: creating.error ?? updating.error ?? removing.error,
    forget: () => {
      creating.reset();
      updating.reset();
      removing.reset();
    },
    /** What is shown, under a new name. */
    create: (name: string, isShared: boolean) =>
      attempt(async () => {
        const input = { ...stateOf(view, look), name, isShared };
        const { data } = await create({ variables: { departmentId, input } });
        if (data) onShow(viewOf(data.createSavedView), true);
        return `Saved as “${name}”.`;
      }),
    /** Name and audience alone. */
    rename: (saved: SavedView, name: string, isShared: boolean) =>
      attempt(async () => {
        await update({ variables: { viewId: saved.id, input: { ...heldBy(saved), name, isShared } } });
        return `“${name}” is saved.`;
      }),
    /** The view becomes what is shown. */
    overwrite: (saved: SavedView) =>
      attempt(async () => {
        const { name, isShared } = saved;
        const input = { ...stateOf(view, look), name, isShared };
        const { data } = await update({ variables: { viewId: saved.id, input } });
        if (data) onShow(viewOf(data.updateSavedView), true);
        return `“${name}” shows this from now on.`;
      }),
    remove: (saved: SavedView) =>
      attempt(async () => {
        await remove({ variables: { viewId: saved.id } });
        onShow({ ...viewOf(saved), columns: undefined, density: undefined, savedId: null }, true);
        return `“${saved.name}” is deleted.`;
      }),
  };
}
