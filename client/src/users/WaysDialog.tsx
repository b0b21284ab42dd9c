import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link as RouterLink } from "react-router";
import { ContactLink } from "../help/ContactLink";
import { WaysToAdd } from "../help/WaysToAdd";
import type { OpenDepartment } from "../session/departments";
import { WayActions } from "./WayActions";

interface WaysDialogProps {
  department: OpenDepartment;
  open: boolean;
  onClose: () => void;
}

/** All ways to add people side by side, each with its first step (features 5, 34, 40). */
export function WaysDialog({ department, open, onClose }: WaysDialogProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  return (
    <Dialog open={open} onClose={onClose} fullScreen={isPhone} fullWidth maxWidth="md" aria-labelledby="ways-title">
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
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
