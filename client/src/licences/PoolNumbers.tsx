import Box from "@mui/material/Box";
import { formatNumber } from "../ui/numbers";

interface PoolNumbersProps {
  pool: { total: number; assigned: number; used: number; available: number };
}

const parts = [
  { name: "used", label: "used", help: "courses that were started", color: "secondary.main" },
  { name: "assigned", label: "assigned", help: "held for courses not started", color: "accent.main" },
  { name: "available", label: "available", help: "free to be assigned", color: "primary.main" },
] as const;

/** A pool's numbers, as the sum that they are, over a bar of their shares. */
export function PoolNumbers({ pool }: PoolNumbersProps) {
  return (
    <Box>
      <Box
        component="dl"
        className="numeric"
        sx={{
          ...{ m: 0, display: "flex", flexDirection: { xs: "column", sm: "row" }, flexWrap: "wrap" },
          ...{ columnGap: 2.5, rowGap: 1 },
        }}
      >
        <Part value={pool.total} label="bought" help="in all" />
        {parts.map(({ name, label, help, color }, index) => (
          <Part key={name} sign={index === 0 ? "=" : "+"} value={pool[name]} label={label} help={help} color={color} />
        ))}
      </Box>
      <Box aria-hidden sx={{ display: "flex", gap: "2px", height: 8, mt: 2, borderRadius: 4, overflow: "hidden" }}>
        {parts.map(({ name, color }) => pool[name] > 0 && <Box key={name} sx={{ flex: pool[name], bgcolor: color }} />)}
        {pool.total === 0 && <Box sx={{ flex: 1, bgcolor: "divider" }} />}
      </Box>
    </Box>
  );
}

interface PartProps {
  sign?: string;
  value: number;
  label: string;
  help: string;
  color?: string;
}

function Part({ sign, value, label, help, color }: PartProps) {
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "1.5rem 4.5rem 1fr", sm: "auto 1fr" },
        columnGap: { sm: sign ? 2.5 : 0 },
      }}
    >
      <Box aria-hidden sx={{ fontSize: "1.5rem", lineHeight: 1.2, color: "text.secondary" }}>
        {sign}
      </Box>
      <Box component="dt" sx={{ order: 2, gridColumn: { sm: 2 }, fontSize: "0.875rem", alignSelf: "center" }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 0.75, fontWeight: 600 }}>
          {color && <Box component="span" sx={{ width: 10, height: 10, borderRadius: "3px", bgcolor: color }} />}
          {label}
        </Box>
        <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>{help}</Box>
      </Box>
      <Box
        component="dd"
        sx={{
          order: 1,
          m: 0,
          fontSize: "1.5rem",
          lineHeight: 1.2,
          fontWeight: 650,
          textAlign: { xs: "end", sm: "start" },
          pr: { xs: 2, sm: 0 },
        }}
      >
        {formatNumber(value)}
      </Box>
    </Box>
  );
}
