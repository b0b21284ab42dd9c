import ErrorOutlineOutlined from "@mui/icons-material/ErrorOutlineOutlined";
import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import Box from "@mui/material/Box";
import { StatusChip } from "../ui/StatusChip";
import { type LicencedCourse, licencesLeft, licencesWords } from "./courseWords";

export const RetiredChip = () => <StatusChip tone="neutral" icon={<Inventory2Outlined />} label="Retired" />;

/** How many licences are free; with a sign where none are left, and nothing where a course needs none. */
export function LicencesLeft({ course }: { course: LicencedCourse }) {
  const isShort = course.licencePool != null && licencesLeft(course) === 0;
  return (
    <Box
      component="span"
      className="numeric"
      sx={{
        whiteSpace: "nowrap",
        ...(!course.licencePool && { color: "text.secondary" }),
        ...(isShort && { color: "warning.main", fontWeight: 600 }),
      }}
    >
      {isShort && <ErrorOutlineOutlined aria-hidden sx={{ fontSize: 16, verticalAlign: "-3px", mr: 0.5 }} />}
      {licencesWords(course)}
    </Box>
  );
}
