import HelpOutlineOutlined from "@mui/icons-material/HelpOutlineOutlined";
import Button from "@mui/material/Button";
import { useSearchParams } from "react-router";
import type { OpenDepartment } from "../session/departments";
import { lazyDialog } from "../ui/lazyDialog";

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
      <Button startIcon={<HelpOutlineOutlined />} onClick={() => turn(true)}>
        Ways to add
      </Button>
      <WaysDialog department={department} open={params.get("ways") === "open"} onClose={() => turn(false)} />
    </>
  );
}
