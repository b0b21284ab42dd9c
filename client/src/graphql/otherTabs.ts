const channel = new BroadcastChannel("muster-session");

/** Somebody signed in or out here: the browser's other tabs ask anew who it is. */
export const tellOtherTabs = (): void => channel.postMessage("changed");

/** Calls back when another tab has told so; answers with what ends that. */
export function hearOtherTabs(changed: () => void): () => void {
  channel.addEventListener("message", changed);
  return () => channel.removeEventListener("message", changed);
}
