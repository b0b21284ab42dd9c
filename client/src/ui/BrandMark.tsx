import Box from "@mui/material/Box";
import SvgIcon, { type SvgIconProps } from "@mui/material/SvgIcon";

/** Three people standing in rank, one of them called: to muster is to call the roll. */
export function BrandMark(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 32 32" {...props}>
      <g fill="currentColor">
        <circle cx="6.5" cy="10" r="3" />
        <rect x="3.5" y="15" width="6" height="13" rx="3" />
        <circle cx="25.5" cy="10" r="3" />
        <rect x="22.5" y="15" width="6" height="13" rx="3" />
      </g>
      <Box component="g" sx={{ fill: "#f2a65a" }}>
        <circle cx="16" cy="6" r="3" />
        <rect x="13" y="11" width="6" height="17" rx="3" />
      </Box>
    </SvgIcon>
  );
}

/** The word mark: the sign and the name. */
export function WordMark({ size = 24 }: { size?: number }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1.25 }}>
      <BrandMark sx={{ fontSize: size * 1.1 }} />
      <Box component="span" sx={{ fontSize: size * 0.86, fontWeight: 680, letterSpacing: "-0.03em", lineHeight: 1 }}>
        Muster
      </Box>
    </Box>
  );
}
