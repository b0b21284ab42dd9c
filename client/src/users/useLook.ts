import { useSession } from "../session/SessionProvider";
import { firstLook, isSameLook, type TableLook, useOwnLook } from "./tableLook";
import type { UsersView } from "./usersView";

/** How the table looks: as the saved view in the URL wants it, else as the person does. */
export function useLook(view: UsersView, adjust: (look: Pick<UsersView, "columns" | "density">) => void) {
  const [own, keep] = useOwnLook(useSession().viewer.account.id);
  const shown: TableLook = { columns: view.columns ?? own.columns, density: view.density ?? own.density };
  const isOfView = view.columns !== undefined || view.density !== undefined;
  const change = (wanted: Partial<TableLook>) => {
    const next = { ...shown, ...wanted };
    if (isOfView) adjust({ columns: [...next.columns], density: next.density });
    else keep(next);
  };
  return { shown, change, reset: isSameLook(shown, firstLook) ? undefined : () => change(firstLook) };
}
