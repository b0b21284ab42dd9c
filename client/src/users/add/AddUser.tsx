import { useSearchParams } from "react-router";
import type { OpenDepartment } from "../../session/departments";
import { lazyDialog } from "../../ui/lazyDialog";
import { PlainButton } from "../../ui/PlainButton";
import { paths } from "../../ui/PlainIcon";

export const AddUserDialog = lazyDialog(async () => (await import("./AddUserDialog")).AddUserDialog);

/** The button and its dialog, which the URL says is open: `?add=open` is a link to it. */
export function AddUser({ department }: { department: OpenDepartment }) {
  const [params, setParams] = useSearchParams();
  const turn = (open: boolean) =>
    setParams(
      (current) => {
        if (open) current.set("add", "open");
        else current.delete("add");
        return current;
      },
      { replace: !open, preventScrollReset: true },
    );
  return (
    <>
      <PlainButton variant="outlined" icon={paths.personAdd} onClick={() => turn(true)}>
        Add User
      </PlainButton>
      {params.get("add") === "open" && <AddUserDialog department={department} onClose={() => turn(false)} />}
    </>
  );
}
