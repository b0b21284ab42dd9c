import { useSearchParams } from "react-router";
import type { OpenDepartment } from "../session/departments";
import { lazyDialog } from "../ui/lazyDialog";
import { PlainButton } from "../ui/PlainButton";
import { paths } from "../ui/PlainIcon";

const WaysDialog = lazyDialog(async () => (await import("./WaysDialog")).WaysDialog);

/** Help with adding people: the button and its dialog. `?ways=open` is a link to it. */
export function AddUsers({ department }: { department: OpenDepartment }) {
  const [params, setParams] = useSearchParams();
  const turn = (open: boolean) =>
    setParams(
      (current) => {
        if (open) current.set("ways", "open");
        else current.delete("ways");
        return current;
      },
      { replace: !open, preventScrollReset: true },
    );
  return (
    <>
      <PlainButton icon={paths.help} onClick={() => turn(true)}>
        Ways to add
      </PlainButton>
      <WaysDialog department={department} open={params.get("ways") === "open"} onClose={() => turn(false)} />
    </>
  );
}
