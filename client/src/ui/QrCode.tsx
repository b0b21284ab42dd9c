import Box from "@mui/material/Box";
import { useEffect, useState } from "react";

interface QrCodeProps {
  text: string;
  label: string;
  /** In pixels. */
  size?: number;
}

/** The modules around the code that scanners want to be empty. */
const margin = 4;

/** A text as a QR code, black on white in either colour scheme; its encoder is only loaded where one is shown. */
export function QrCode({ text, label, size: width = 132 }: QrCodeProps) {
  const [drawing, setDrawing] = useState<{ size: number; path: string }>();
  useEffect(() => {
    let isWanted = true;
    void import("qrcode").then(({ create }) => {
      const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
      const dark = Array.from(data, (module, n) => (module ? `M${n % size} ${Math.floor(n / size)}h1v1h-1z` : ""));
      if (isWanted) setDrawing({ size, path: dark.join("") });
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  return (
    <Box sx={{ width, height: width, flex: "none" }}>
      {drawing && (
        <svg
          role="img"
          aria-label={label}
          viewBox={`${-margin} ${-margin} ${drawing.size + 2 * margin} ${drawing.size + 2 * margin}`}
          shapeRendering="crispEdges"
        >
          <rect x={-margin} y={-margin} width="100%" height="100%" fill="#fff" />
          <path d={drawing.path} fill="#000" />
        </svg>
      )}
    </Box>
  );
}
