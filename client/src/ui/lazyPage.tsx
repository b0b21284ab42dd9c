import { type ComponentType, lazy, useState } from "react";

/** A page in a chunk of its own. */
export type LazyPage = ComponentType & {
  /** Loads the code ahead. Whether it comes is not told: who opens the page asks again, and is told. */
  prefetch: () => Promise<unknown>;
};

/**
 * A page whose code comes when it is first opened, or before by `prefetch`: then it is shown at once. React's own lazy
 * shows what stands for the page first, even when the code is here, and that for 300 ms.
 */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let loaded: ComponentType | undefined;
  const fetchCode = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Later = lazy(fetchCode);

  function Page() {
    const [Content] = useState<ComponentType>(() => loaded ?? Later);
    return <Content />;
  }
  return Object.assign(Page, { prefetch: () => fetchCode().catch(() => undefined) });
}
