import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import MuiLink from "@mui/material/Link";
import { Link } from "react-router";

export function CompletionAdvice() {
  return (
    <Alert severity="info" variant="outlined" sx={{ alignItems: "flex-start" }}>
      <AlertTitle>The same file twice does no harm</AlertTitle>A class that is on somebody's transcript already, of the
      same day and provider, is not recorded again. What stands in the{" "}
      <MuiLink component={Link} to="/training/courses">
        catalogue
      </MuiLink>{" "}
      needs no more than who, which class and when. An open assignment is completed by a class taken since it was given.
    </Alert>
  );
}
