import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { CoursePicker } from "../courses/CoursePicker";
import { formatNumber } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";
import { OrderFrame } from "./OrderFrame";
import { type KnownPool, type OrderWay, orderWords, readAmount } from "./orderWords";
import { useLicenceOrder } from "./useLicenceOrder";

interface LicenceOrderDialogProps {
  departmentId: string;
  way: OrderWay;
  /** Of which course; null lets one choose. */
  course: { id: string; name: string } | null;
  pool?: KnownPool;
  onDone: (courseId: string) => void;
  onClose: () => void;
}

/** Adds licences that were paid for, or puts their number right; both stand in the ledger for good. */
export function LicenceOrderDialog({ departmentId, way, course, pool, onDone, onClose }: LicenceOrderDialogProps) {
  const { draft, set, send, working, problems, general } = useLicenceOrder({ departmentId, way, course, pool, onDone });
  const words = orderWords[way];
  return (
    <OrderFrame title={words.title} verb={words.verb} working={working} onSubmit={send} onClose={onClose}>
      {general && <Alert severity="error">{general}</Alert>}
      {course ? (
        <Box>
          <strong dir="auto">{course.name}</strong>
          {pool && `: ${formatNumber(pool.total)} bought, ${formatNumber(pool.available)} available now.`}
        </Box>
      ) : (
        <CoursePicker
          autoFocus
          label="Course"
          departmentId={departmentId}
          value={draft.course}
          onChange={(wanted) => set({ course: wanted })}
          needsLicence
          help="Courses that need a licence."
          problem={problems.courseId}
        />
      )}
      <TextInput
        label={words.amountLabel}
        value={draft.amount}
        onChange={(amount) => set({ amount })}
        autoFocus={course !== null}
        inputProps={{ inputMode: way === "ADD" ? "numeric" : "text", maxLength: 8, autoComplete: "off" }}
        help={words.amountHelp(pool, readAmount(draft.amount))}
        problem={problems.amount}
      />
      <TextInput
        label={words.noteLabel}
        value={draft.note}
        onChange={(note) => set({ note })}
        inputProps={{ maxLength: 500 }}
        help={words.noteHelp}
        problem={problems.note}
      />
    </OrderFrame>
  );
}
