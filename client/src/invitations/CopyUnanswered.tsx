import ContentCopyOutlined from "@mui/icons-material/ContentCopyOutlined";
import Button from "@mui/material/Button";
import { useState } from "react";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { type InvitationFilter, type InvitationSort, UnansweredAddressesDocument } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";

interface CopyUnansweredProps {
  scope: { departmentId: string; departmentIds: string[] | null; ofAll: boolean };
  filter: InvitationFilter;
  sort: InvitationSort;
}

/** Puts the addresses of everybody of the list who has not answered on the clipboard, all pages of them. */
export function CopyUnanswered({ scope, filter, sort }: CopyUnansweredProps) {
  const notify = useNotify();
  const [working, setWorking] = useState(false);

  const copy = async () => {
    setWorking(true);
    try {
      // Begun within the click: a browser that asks for one would refuse what comes after a wait.
      const text = readAddresses(scope, filter, sort);
      await writeToClipboard(text);
      const addresses = await text;
      notify(`${countOf(addresses.length, "address", "addresses")} on the clipboard: who has not answered.`);
    } catch (failure) {
      const isOurs = failure instanceof Error && failure.name !== "NotAllowedError";
      const message = isOurs ? problemOf(failure).message : "The browser does not let this page use the clipboard.";
      notify({ message, severity: "error" });
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      startIcon={<ContentCopyOutlined />}
      loading={working}
      loadingPosition="start"
      onClick={copy}
      sx={{ minHeight: 38 }}
    >
      Copy unanswered
    </Button>
  );
}

async function readAddresses(
  scope: CopyUnansweredProps["scope"],
  filter: InvitationFilter,
  sort: InvitationSort,
): Promise<string[]> {
  const addresses: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { data } = await client.query({
      query: UnansweredAddressesDocument,
      variables: { ...scope, filter, sort, after },
      fetchPolicy: "no-cache",
    });
    const page = data?.viewer?.invitations ?? data?.department?.invitations;
    addresses.push(...(page?.nodes.map(({ email }) => email) ?? []));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  }
  return addresses;
}

async function writeToClipboard(addresses: Promise<string[]>): Promise<void> {
  const asText = addresses.then((all) => all.join("\n"));
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(await asText);
  const blob = asText.then((text) => new Blob([text], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}
