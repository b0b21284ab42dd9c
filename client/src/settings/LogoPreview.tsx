import Box from "@mui/material/Box";
import type { ReactNode } from "react";

interface LogoPreviewProps {
  /** Undefined without a picture: then the certificate begins with the name. */
  src: string | undefined;
  departmentName: string;
  onSize?: (width: number, height: number) => void;
}

/** The picture on white, on black, and as it stands on a certificate. */
export function LogoPreview({ src, departmentName, onSize }: LogoPreviewProps) {
  const picture = src && (
    <Box
      component="img"
      src={src}
      alt=""
      onLoad={({ currentTarget }) => onSize?.(currentTarget.naturalWidth, currentTarget.naturalHeight)}
      sx={{ display: "block", width: "100%", height: "100%", objectFit: "contain" }}
    />
  );
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: src ? "1fr 2fr" : "1fr" } }}>
      {src && (
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr 1fr", sm: "1fr" } }}>
          <Tile label="On light" background="#ffffff">
            {picture}
          </Tile>
          <Tile label="On dark" background="#10272c">
            {picture}
          </Tile>
        </Box>
      )}
      <Box component="figure" sx={{ m: 0 }}>
        <Paper picture={picture} departmentName={departmentName} />
        <Caption>On a certificate</Caption>
      </Box>
    </Box>
  );
}

const Caption = ({ children }: { children: ReactNode }) => (
  <Box component="figcaption" sx={{ mt: 0.5, fontSize: "0.8125rem", color: "text.secondary" }}>
    {children}
  </Box>
);

interface TileProps {
  label: string;
  background: string;
  children: ReactNode;
}

const frame = { border: 1, borderColor: "divider", borderRadius: 1, overflow: "hidden" } as const;

const Tile = ({ label, background, children }: TileProps) => (
  <Box component="figure" sx={{ m: 0 }}>
    <Box sx={{ ...frame, bgcolor: background, height: 96, p: 1.5 }}>{children}</Box>
    <Caption>{label}</Caption>
  </Box>
);

/** So many points of the certificate's 792 across, whatever size the paper is shown in. */
const pt = (points: number) => `calc(${points} * 100cqw / 792)`;

/** The certificate's upper half, in its own colours: it is paper, and looks the same in the dark. */
function Paper({ picture, departmentName }: { picture: ReactNode; departmentName: string }) {
  const line = { position: "absolute", insetInline: pt(56), textAlign: "center", lineHeight: 1.2 } as const;
  return (
    <Box sx={{ ...frame, containerType: "inline-size" }}>
      <Box
        aria-hidden
        sx={{
          ...{ position: "relative", height: pt(352), bgcolor: "#ffffff", color: "#10272c", overflow: "hidden" },
          "&::before": {
            ...{ content: '""', position: "absolute", inset: `${pt(24)} ${pt(24)} -10px` },
            border: "1.5px solid #0b5a66",
          },
        }}
      >
        {picture && (
          <Box
            sx={{
              ...{ position: "absolute", top: pt(48), left: "50%", width: pt(220), height: pt(68) },
              transform: "translateX(-50%)",
            }}
          >
            {picture}
          </Box>
        )}
        <Box sx={{ ...line, top: pt(picture ? 124 : 86), fontSize: pt(picture ? 13 : 22), fontWeight: 700 }}>
          <bdi>{departmentName}</bdi>
        </Box>
        <Box sx={{ ...line, top: pt(159), fontSize: pt(17), fontWeight: 700, color: "#0b5a66" }}>
          Certificate of completion
        </Box>
        <Box sx={{ ...line, top: pt(201), fontSize: pt(12), color: "#43575c" }}>This certifies that</Box>
        <Box sx={{ ...line, top: pt(220), fontSize: pt(38), fontWeight: 700 }}>Sam Rivers</Box>
        <Box sx={{ ...line, top: pt(272), fontSize: pt(12), color: "#43575c" }}>has completed</Box>
        <Box sx={{ ...line, top: pt(302), fontSize: pt(23), fontWeight: 700 }}>Cardiac emergencies</Box>
      </Box>
    </Box>
  );
}
