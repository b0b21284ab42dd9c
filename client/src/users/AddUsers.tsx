import PersonAddAltOutlined from "@mui/icons-material/PersonAddAltOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Link from "@mui/material/Link";
import { useState } from "react";
import { Link as RouterLink } from "react-router";

const outcomes = [
  {
    who: "Has no account yet",
    becomes: "Created",
    what: "Joins at once. A mail brings the link to set a password.",
  },
  {
    who: "Has an account elsewhere",
    becomes: "Invited",
    what: "Gets a mail and sees the invitation on Home. Joins by accepting; records come along.",
  },
  {
    who: "Is in this department",
    becomes: "Updated",
    what: "Role, employee ID, groups and location are brought up to date. No mail.",
  },
];

/** Help with adding people: which way does what, for whom. */
export function AddUsers() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<PersonAddAltOutlined />} onClick={() => setOpen(true)}>
        Add users
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="sm" aria-labelledby="add-users-title">
        <DialogTitle id="add-users-title">Add users to your department</DialogTitle>
        <DialogContent sx={{ color: "text.secondary" }}>
          <Box sx={{ maxWidth: 520 }}>
            Upload a CSV file with one line per person. You see what becomes of each line before anything is written,
            and may correct, change or leave out every one of them.
          </Box>
          <Box
            component="dl"
            sx={{
              my: 2.5,
              border: 1,
              borderColor: "divider",
              borderRadius: 1,
              "& > div + div": { borderTop: 1, borderColor: "divider" },
            }}
          >
            {outcomes.map(({ who, becomes, what }) => (
              <Box
                key={becomes}
                sx={{ display: "grid", gridTemplateColumns: { sm: "190px 1fr" }, columnGap: 2, px: 2, py: 1.5 }}
              >
                <Box component="dt" sx={{ color: "text.primary", fontWeight: 600 }}>
                  {who}
                </Box>
                <Box component="dd" sx={{ m: 0 }}>
                  <Box component="strong" sx={{ color: "text.primary" }}>
                    {becomes}.
                  </Box>{" "}
                  {what}
                </Box>
              </Box>
            ))}
          </Box>
          Not sure about the columns? <Link href="/imports/sample.csv">Download a sample CSV</Link>, fill it in and
          upload it. A few people or six thousand: the way is the same.
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>Close</Button>
          <Button variant="contained" component={RouterLink} to="/imports/new">
            Upload Users CSV
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
