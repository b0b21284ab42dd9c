import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";

export type FileColumn = { name: string; needed: "Required" | "Optional"; holds: string; example: string };

interface FileRulesProps {
  intro: string;
  columns: readonly FileColumn[];
  /** The columns that the server takes. */
  known: string[];
}

/** What belongs in the file. */
export function FileRules({ intro, columns, known }: FileRulesProps) {
  const shown = columns.filter(({ name }) => known.includes(name));
  return (
    <Box component="section" aria-labelledby="file-rules">
      <Typography variant="h2" id="file-rules">
        What belongs in the file
      </Typography>
      <Typography variant="body2" sx={{ color: "text.secondary", mt: 0.5, mb: 1.5, textWrap: "pretty" }}>
        {intro}
      </Typography>
      <TableContainer component={Paper} variant="outlined" tabIndex={0} role="group" aria-label="Columns">
        <Table size="small" sx={{ "& td, & th": { verticalAlign: "top", py: 1 } }}>
          <TableHead>
            <TableRow>
              <TableCell>Column</TableCell>
              <TableCell>Holds</TableCell>
              <TableCell>For example</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ name, needed, holds, example }) => (
              <TableRow key={name} sx={{ "&:last-child > *": { border: 0 } }}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: "nowrap" }}>
                  <Code>{name}</Code>
                  <Typography variant="caption" component="div" sx={{ color: "text.secondary", mt: 0.25 }}>
                    {needed}
                  </Typography>
                </TableCell>
                <TableCell sx={{ minWidth: 150 }}>{holds}</TableCell>
                <TableCell sx={{ whiteSpace: "nowrap", color: "text.secondary" }}>{example}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

function Code({ children }: { children: string }) {
  return (
    <Box
      component="code"
      sx={{ px: 0.75, py: 0.25, borderRadius: 0.5, bgcolor: "action.selected", fontSize: "0.8125rem", fontWeight: 600 }}
    >
      {children}
    </Box>
  );
}
