import HelpOutlineOutlined from "@mui/icons-material/HelpOutlineOutlined";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link as RouterLink, useSearchParams } from "react-router";
import { ContactLink } from "../help/ContactLink";
import { WaysToAdd } from "../help/WaysToAdd";
import type { OpenDepartment } from "../session/departments";
import { WayActions } from "./WayActions";

/** Help with adding people: all ways side by side, each with its first step (features 5, 34, 40). `?ways=open` is a link to it. */
export function AddUsers({ department }: { department: OpenDepartment }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
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
      <Dialog
        open={params.get("ways") === "open"}
        onClose={() => turn(false)}
        fullScreen={isPhone}
        fullWidth
        maxWidth="md"
        aria-labelledby="ways-title"
      >
        <DialogTitle id="ways-title">Which way to add people?</DialogTitle>
        <DialogContent>
          <WaysToAdd actionOf={(way) => <WayActions way={way} department={department} />} />
          <Typography variant="body2" sx={{ mt: 2, color: "text.secondary", textWrap: "pretty" }}>
            More in{" "}
            <Link component={RouterLink} to="/help#adding">
              Help
            </Link>
            . Not sure? Ask <ContactLink subject="Which way to add people?" />.
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => turn(false)}>Close</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
