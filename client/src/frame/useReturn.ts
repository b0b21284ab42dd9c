import { useEffect, useEffectEvent } from "react";
import { client, signedOut } from "../graphql/client";
import { SessionDocument } from "../graphql/generated";
import { hearOtherTabs } from "../graphql/otherTabs";

const longMs = 5 * 60_000;

/** A list is asked for again; what somebody may be filling in stays as it is. */
const showsListAlone = () =>
  document.querySelector("[role=grid]") !== null && document.querySelector("[role=dialog], form") === null;

/** Asks who is here when another tab signed in or out, and when one comes back to a tab after long; then its list too. */
export function useReturn(accountId: string | undefined): void {
  const askAgain = useEffectEvent(async () => {
    if (!accountId) return;
    const { data } = await client.query({ query: SessionDocument, fetchPolicy: "network-only" });
    const now = data?.viewer?.account.id;
    if (!now) signedOut.dispatchEvent(new Event("signed-out"));
    else if (now !== accountId) location.reload();
    else return true;
  });

  useEffect(() => {
    let leftAt = Date.now();
    const check = () => askAgain().catch(() => undefined); // without a connection all stays as it is
    const onVisibility = async () => {
      if (document.hidden) leftAt = Date.now();
      else if (Date.now() - leftAt > longMs && (await check()) && showsListAlone())
        await client.refetchQueries({ include: "active" }).catch(() => undefined);
    };
    const stopHearing = hearOtherTabs(() => void check());
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      stopHearing();
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, []);
}
