import type { ImportKind } from "../graphql/generated";
import { completionView } from "./completionView";
import type { KindView } from "./kindView";
import { userView } from "./userView";

/** All kinds, in the order of the history's filter. */
export const kindViews: Record<ImportKind, KindView> = { USERS: userView, COMPLETIONS: completionView };

/** How an import of its kind is shown. */
export const viewOf = ({ kind }: { kind: ImportKind }): KindView => kindViews[kind];
