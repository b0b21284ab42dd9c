import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { Course_FactsFragment } from "../graphql/generated";
import { hoursText } from "../training/trainingWords";
import { Section } from "../ui/Section";
import { durationWords } from "./courseWords";

/** What a course is about, by which its hours count in training plans. */
export function CourseAreas({ course: { areas, minutes } }: { course: Course_FactsFragment }) {
  const left = minutes - areas.reduce((sum, area) => sum + area.minutes, 0);
  return (
    <Section title="Content areas">
      {areas.length === 0 ? (
        <Box sx={{ color: "text.secondary" }}>
          None are named: its {durationWords(minutes)} count in training plans only where any education counts.
        </Box>
      ) : (
        <TableContainer component={Paper} variant="outlined">
          <Table size="small" aria-label="Content areas" sx={{ "& tbody tr:last-child > *": { border: 0 } }}>
            <TableHead>
              <TableRow>
                <TableCell>Area</TableCell>
                <TableCell align="right">Hours</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {areas.map((area) => (
                <TableRow key={area.area}>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 500, overflowWrap: "anywhere" }}>
                    <bdi>{area.area}</bdi>
                  </TableCell>
                  <TableCell align="right" className="numeric">
                    {hoursText(area.minutes)}
                  </TableCell>
                </TableRow>
              ))}
              {left > 0 && (
                <TableRow sx={{ "& > *": { color: "text.secondary" } }}>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
                    Of no area
                  </TableCell>
                  <TableCell align="right" className="numeric">
                    {hoursText(left)}
                  </TableCell>
                </TableRow>
              )}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Section>
  );
}
