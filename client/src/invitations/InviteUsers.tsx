import { useLocation, useSearchParams } from "react-router";
import type { OpenDepartment } from "../session/departments";
import { lazyDialog } from "../ui/lazyDialog";
import { PlainButton } from "../ui/PlainButton";
import { paths } from "../ui/PlainIcon";

export const InviteDialog = lazyDialog(async () => (await import("./InviteDialog")).InviteDialog);

/** The button and its dialog, which the URL says is open: `?invite=open` is a link to it. */
export function InviteUsers({ department }: { department: OpenDepartment }) {
  const [params, setParams] = useSearchParams();
  // "Invite instead" brings the address along; it is nobody's business in the URL.
  const initialText: string | undefined = useLocation().state?.invite;
  const isOpen = params.get("invite") === "open";
  const turn = (open: boolean) =>
    setParams(
      (current) => {
        if (open) current.set("invite", "open");
        else current.delete("invite");
        return current;
      },
      { replace: !open, preventScrollReset: true },
    );
  return (
    <>
      <PlainButton variant="contained" icon={paths.mail} onClick={() => turn(true)}>
        Invite Users
      </PlainButton>
      {isOpen && <InviteDialog department={department} initialText={initialText} onClose={() => turn(false)} />}
    </>
  );
}
