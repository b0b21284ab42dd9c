import useMediaQuery from "@mui/material/useMediaQuery";
import { useSession } from "../session/SessionProvider";
import { firstLook, isSameLook, type TableLook, useOwnLook } from "./tableLook";
import type { UsersView } from "./usersView";

/** How the table looks: as the saved view in the URL wants it, else as the person does. */
export function useLook(view: UsersView, adjust: (look: Pick<UsersView, "columns" | "density">) => void) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("lg"), { noSsr: true });
  const [own, keep] = useOwnLook(useSession().viewer.account.id);
  const first = firstLook(isNarrow);
  const isOfView = view.columns !== undefined || view.density !== undefined;
  const shown: TableLook = {
    columns: view.columns ?? own.columns ?? first.columns,
    density: view.density ?? own.density ?? first.density,
  };
  const change = (wanted: Partial<TableLook>) => {
    const next = { ...shown, ...wanted };
    if (isOfView) adjust({ columns: [...next.columns], density: next.density });
    else keep(next);
  };
  const reset = () => (isOfView ? change(first) : keep(null));
  return { shown, change, reset: isSameLook(shown, first) ? undefined : reset };
}
