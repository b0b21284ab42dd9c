import CloseOutlined from "@mui/icons-material/CloseOutlined";
import FolderZipOutlined from "@mui/icons-material/FolderZipOutlined";
import PictureAsPdfOutlined from "@mui/icons-material/PictureAsPdfOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { formatNumber } from "../ui/numbers";
import { type CertificateFile, type Certificates, maxCertificates } from "./useCertificates";

interface CertificateToolbarProps {
  certificates: Certificates;
  /** How many classes match the filters, on all pages. */
  total: number;
}

const files: { kind: CertificateFile; label: string; icon: React.ReactNode }[] = [
  { kind: "pdf", label: "Certificates as one PDF", icon: <PictureAsPdfOutlined /> },
  { kind: "zip", label: "Certificates as a zip", icon: <FolderZipOutlined /> },
];

/** Takes the filters' place while classes are selected: their certificates as one file. */
export function CertificateToolbar({ certificates, total }: CertificateToolbarProps) {
  const { ids, working, selectAll, clear, download } = certificates;
  const isTooMany = ids.size > maxCertificates;
  return (
    <Box
      role="toolbar"
      aria-label="Selected classes"
      className="no-print"
      sx={{
        ...{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, minHeight: 40, pb: 1.5 },
        // Cards are as long as the page: the actions stay in sight.
        ...{
          position: { xs: "sticky", sm: "static" },
          top: "var(--frame-top)",
          zIndex: 2,
          bgcolor: "background.default",
        },
        ...{ mx: { xs: -2, sm: 0 }, px: { xs: 2, sm: 0 }, pt: { xs: 1, sm: 0 } },
      }}
    >
      <Box role="status" className="numeric" sx={{ fontWeight: 600, fontSize: "0.875rem", mr: 0.5 }}>
        {formatNumber(ids.size)} selected
        {isTooMany && `: one file holds ${maxCertificates} at most`}
      </Box>
      {ids.size < Math.min(total, maxCertificates) && (
        <Button size="small" loading={working === "select"} onClick={selectAll} sx={{ minHeight: 38 }}>
          {total > maxCertificates ? `Select the first ${maxCertificates} that match` : "Select all that match"}
        </Button>
      )}
      {files.map(({ kind, label, icon }) => (
        <Button
          key={kind}
          size="small"
          variant="outlined"
          startIcon={icon}
          loading={working === kind}
          loadingPosition="start"
          disabled={isTooMany || (working !== null && working !== kind)}
          onClick={() => download(kind)}
          sx={{ minHeight: 38 }}
        >
          {label}
        </Button>
      ))}
      <Button size="small" startIcon={<CloseOutlined />} onClick={clear} sx={{ minHeight: 38, ml: { sm: "auto" } }}>
        Clear selection
      </Button>
    </Box>
  );
}
