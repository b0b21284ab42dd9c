import AddBusinessOutlined from "@mui/icons-material/AddBusinessOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import { Section } from "../ui/Section";

/** How a department is onboarded by support, step by step (feature 64). */
export function Onboarding({ onOpen }: { onOpen: () => void }) {
  return (
    <Section title="Onboard a department">
      <Paper variant="outlined" sx={{ p: 2.5 }}>
        <Box component="ol" sx={{ m: 0, pl: 2.5, display: "grid", gap: 1, color: "text.secondary" }}>
          <li>Open the department with its first admin, who gets a mail.</li>
          <li>
            Send the onboarding form to them to fill in: <FormLink type="xlsx">for Excel</FormLink> or{" "}
            <FormLink type="csv">as CSV</FormLink>. A form filled in with Excel is saved as CSV before it is uploaded.
          </li>
          <li>
            Visit the department, with the reason, and upload the form as Users CSV. You see what becomes of each line
            first; every new user gets a mail, and the department's audit log names you and the visit.
          </li>
        </Box>
        <Button variant="contained" startIcon={<AddBusinessOutlined />} onClick={onOpen} sx={{ mt: 2 }}>
          Open a department
        </Button>
      </Paper>
    </Section>
  );
}

function FormLink({ type, children }: { type: "csv" | "xlsx"; children: string }) {
  return (
    <Link href={`/support/onboarding-form.${type}`} download>
      {children}
    </Link>
  );
}
