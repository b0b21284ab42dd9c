import CheckOutlined from "@mui/icons-material/CheckOutlined";
import CloseOutlined from "@mui/icons-material/CloseOutlined";
import ImageOutlined from "@mui/icons-material/ImageOutlined";
import PictureAsPdfOutlined from "@mui/icons-material/PictureAsPdfOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { creditTypeWords, hoursText } from "../training/trainingWords";
import type { Report } from "./useDecisions";

export interface ReportListProps {
  /** Undefined until something has come. */
  reports: readonly Report[] | undefined;
  timeZone: string;
  reloading: boolean;
  working: boolean;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onAccept: (report: Report) => void;
  onRefuse: (report: Report) => void;
  empty: ReactNode;
  footer: ReactNode;
}

const spoken = ({ className, userName }: Report): string => `${className} of ${userName}`;

/** The box that selects a report. */
export const selectLabel = (report: Report): string => `Select ${spoken(report)}`;

/** Opens what shows it, in a window of its own. */
export function ProofLink({ report }: { report: Report }) {
  const { proof } = report;
  if (!proof) return <Box sx={{ color: "text.secondary" }}>No proof</Box>;
  const isPdf = proof.contentType === "application/pdf";
  const kind = isPdf ? "PDF" : "Picture";
  return (
    <Button
      size="small"
      href={`${proof.path}?show=true`}
      target="_blank"
      rel="noreferrer"
      title={proof.fileName}
      startIcon={isPdf ? <PictureAsPdfOutlined /> : <ImageOutlined />}
      aria-label={`${kind}: proof of ${spoken(report)}, opens in a new tab`}
    >
      {kind}
    </Button>
  );
}

interface ReportActionsProps extends Pick<ReportListProps, "working" | "onAccept" | "onRefuse"> {
  report: Report;
}

export function ReportActions({ report, working, onAccept, onRefuse }: ReportActionsProps) {
  if (!report.viewerCanDecide) {
    return (
      <Box sx={{ color: "text.secondary", fontSize: "0.8125rem", lineHeight: 1.35, whiteSpace: "normal" }}>
        Your own: another officer decides it
      </Box>
    );
  }
  return (
    <Box sx={{ display: "flex", gap: 0.5 }}>
      <Button
        size="small"
        variant="outlined"
        disabled={working}
        startIcon={<CheckOutlined />}
        aria-label={`Accept ${spoken(report)}`}
        onClick={() => onAccept(report)}
      >
        Accept
      </Button>
      <Button
        size="small"
        color="error"
        disabled={working}
        startIcon={<CloseOutlined />}
        aria-label={`Refuse ${spoken(report)}`}
        onClick={() => onRefuse(report)}
      >
        Refuse
      </Button>
    </Box>
  );
}

/** "CAPCE 24-EMT-F3-0001, F3", "Department". */
export const creditText = ({ creditType, capceNumber, format }: Report): string =>
  [[creditTypeWords[creditType], capceNumber].filter(Boolean).join(" "), capceNumber ? null : format]
    .filter(Boolean)
    .join(", ");

/** "Trauma 1.5 h, Airway 0.5 h". */
export const areasText = ({ areas }: Report): string =>
  areas.map(({ area, minutes }) => `${area} ${hoursText(minutes)} h`).join(", ");
