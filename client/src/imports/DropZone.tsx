import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { type DragEvent, useRef, useState } from "react";

interface DropZoneProps {
  limits: string;
  onFiles: (files: FileList) => void;
}

/** Where a file is dropped, or chosen by click, Enter or Space. */
export function DropZone({ limits, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles(event.dataTransfer.files);
  };

  return (
    <>
      <ButtonBase
        focusRipple
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={(theme) => ({
          display: "flex",
          flexDirection: "column",
          width: "100%",
          minHeight: { xs: 200, sm: 256 },
          gap: 0.5,
          px: 3,
          borderRadius: 1.5,
          border: `2px dashed ${over ? theme.vars.palette.primary.main : theme.vars.palette.line.strong}`,
          bgcolor: over ? "action.selected" : "background.paper",
          transition: "background-color 120ms, border-color 120ms",
          "&:hover": { borderColor: "primary.main", bgcolor: "action.hover" },
        })}
      >
        <Box
          aria-hidden
          sx={{
            display: "grid",
            placeItems: "center",
            width: 64,
            height: 64,
            mb: 1.5,
            borderRadius: "50%",
            color: "primary.main",
            bgcolor: "action.selected",
          }}
        >
          <UploadFileOutlined sx={{ fontSize: 32 }} />
        </Box>
        <Typography variant="h2" component="span">
          {over ? "Drop it here" : "Drop your CSV file here"}
        </Typography>
        <Typography variant="body1" component="span" sx={{ color: "text.secondary" }}>
          or{" "}
          <Box component="span" sx={{ color: "primary.main", fontWeight: 600, textDecoration: "underline" }}>
            choose a file
          </Box>
        </Typography>
        <Typography variant="caption" component="span" sx={{ color: "text.secondary", mt: 1 }}>
          {limits}
        </Typography>
      </ButtonBase>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        tabIndex={-1}
        aria-label="CSV file"
        onChange={(event) => {
          if (event.target.files) onFiles(event.target.files);
          event.target.value = "";
        }}
      />
    </>
  );
}
