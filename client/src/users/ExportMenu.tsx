import Box from "@mui/material/Box";
import CircularProgress from "@mui/material/CircularProgress";
import Divider from "@mui/material/Divider";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { LateMenu } from "../ui/LateMenu";
import { MenuHeading } from "../ui/MenuHeading";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { PlainButton } from "../ui/PlainButton";
import { paths } from "../ui/PlainIcon";
import type { SelectionModel } from "../ui/table/selection";
import { downloadSelection } from "./downloadSelection";
import { type ExportFormat, exportUrl } from "./exportUrl";

interface ExportMenuProps {
  departmentId: string;
  params: URLSearchParams;
  total: number | undefined;
  selection: SelectionModel;
}

const formats: { format: ExportFormat; label: string }[] = [
  { format: "csv", label: "CSV" },
  { format: "xlsx", label: "Excel" },
];

/** Who is exported, and as what: every page of it, in the order of the table. */
export function ExportMenu({ departmentId, params, total, selection }: ExportMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [working, setWorking] = useState(false);
  const notify = useNotify();
  const { type, ids } = selection;
  const selected = type === "include" ? ids.size : (total ?? 0) - ids.size;
  const close = () => setAnchor(null);

  const exportSelected = async (format: ExportFormat) => {
    close();
    setWorking(true);
    try {
      await downloadSelection(exportUrl(departmentId, format, params), selection);
    } catch {
      notify({ message: "The export did not come. Nothing has changed; try again.", severity: "error" });
    } finally {
      setWorking(false);
    }
  };
  const links = (who: string, view?: URLSearchParams) =>
    formats.map(({ format, label }) => (
      <MenuItem
        key={format}
        component="a"
        href={exportUrl(departmentId, format, view)}
        download
        aria-label={`${who} as ${label}`}
        onClick={close}
      >
        {label}
      </MenuItem>
    ));

  return (
    <>
      <PlainButton
        isSmall
        variant="outlined"
        isNeutral
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={working}
        icon={working ? undefined : paths.download}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {working && <CircularProgress size={16} color="inherit" aria-label="Making the file" sx={{ mr: 1 }} />}
        Export
      </PlainButton>
      <LateMenu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ paper: { sx: { minWidth: 240 } }, list: { "aria-label": "Export" } }}
      >
        {selected > 0 && <MenuHeading>{`Selected: ${countOf(selected, "user")}`}</MenuHeading>}
        {selected > 0 &&
          formats.map(({ format, label }) => (
            <MenuItem
              key={`selected ${format}`}
              aria-label={`Selected users as ${label}`}
              onClick={() => exportSelected(format)}
            >
              {label}
            </MenuItem>
          ))}
        {selected > 0 && <Divider />}
        <MenuHeading>Current view{total === undefined ? "" : `: ${countOf(total, "user")}`}</MenuHeading>
        {links("Current view", params)}
        <Divider />
        <MenuHeading>All active users</MenuHeading>
        {links("All active users")}
        <Divider />
        <Box component="p" role="presentation" sx={{ m: 0, px: 2, py: 0.25, maxWidth: 260, ...note }}>
          The files import again without a change.
        </Box>
      </LateMenu>
    </>
  );
}

const note = { fontSize: "0.8125rem", color: "text.secondary" };
