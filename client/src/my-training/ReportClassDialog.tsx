import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type FormEvent, useRef } from "react";
import { keepFocus } from "../ui/keepFocus";
import { useNotify } from "../ui/Notify";
import { showFirstProblem } from "../ui/showFirstProblem";
import { ClassReportFields } from "./ClassReportFields";
import { useClassReport } from "./useClassReport";
import type { OwnDepartment } from "./useOwnDepartments";

interface ReportClassDialogProps {
  /** Where an officer may look at it: the first is the one that pages show. */
  departments: readonly OwnDepartment[];
  onClose: () => void;
}

const formId = "report-class";

/** Says, with proof, that one completed a class elsewhere; an officer looks at it before it counts. */
export function ReportClassDialog({ departments, onClose }: ReportClassDialogProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const state = useClassReport(departments[0], () => {
    notify("Reported. It counts when an officer has looked at it.");
    onClose();
  });
  const { working, unplaced, send } = state;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await send();
    showFirstProblem(form.current);
  };
  return (
    <Dialog
      open
      onClose={(_event, reason) => {
        // What is typed is not lost by a click beside it.
        if (working || (reason === "backdropClick" && state.isDirty)) return;
        onClose();
      }}
      fullScreen={isPhone}
      maxWidth="sm"
      fullWidth
      aria-labelledby={`${formId}-title`}
      slotProps={{ transition: { onExited: keepFocus } }}
    >
      <DialogTitle id={`${formId}-title`}>Report a class</DialogTitle>
      <DialogContent>
        <Box component="p" sx={{ mt: 0, color: "text.secondary" }}>
          A class that you took elsewhere. An officer of your department looks at your proof before it counts.
        </Box>
        {unplaced && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {unplaced}
          </Alert>
        )}
        <Box component="form" ref={form} id={formId} noValidate onSubmit={submit}>
          <ClassReportFields departments={departments} state={state} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={working}>
          Cancel
        </Button>
        <Button type="submit" form={formId} variant="contained" loading={working}>
          Report
        </Button>
      </DialogActions>
    </Dialog>
  );
}
