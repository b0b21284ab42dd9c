import { createContext, useContext } from "react";

/** Given by routes.tsx, which knows the pages. */
export const PrefetchPage = createContext<(path: string) => void>(() => {});

/** Loads the code of the page at a path, for when it is opened soon. */
export const usePrefetchPage = () => useContext(PrefetchPage);
