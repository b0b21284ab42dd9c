import { client } from "./client";
import { SessionDocument } from "./generated";
import { tellOtherTabs } from "./otherTabs";

/** Somebody has signed in: what the last person saw is forgotten, and who is here now is asked for. */
export async function startSession(): Promise<void> {
  tellOtherTabs();
  await client.clearStore();
  await client.query({ query: SessionDocument, fetchPolicy: "network-only" });
}
