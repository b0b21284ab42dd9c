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
          m: 0,
          display: "flex",
          flexWrap: "wrap",
          alignItems: "flex-start",
          columnGap: { xs: 1.5, sm: 2.5 },
          rowGap: 2,
        }}
      >
        <Part value={pool.total} label="bought" help="in all" />
        {parts.map(({ name, label, help, color }, index) => (
          <Box key={name} sx={{ display: "flex", columnGap: { xs: 1.5, sm: 2.5 } }}>
            <Box component="span" sx={{ fontSize: "1.5rem", lineHeight: 1.2, color: "text.secondary" }}>
              {index === 0 ? "=" : "+"}
            </Box>
            <Part value={pool[name]} label={label} help={help} color={color} />
          </Box>
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
  value: number;
  label: string;
  help: string;
  color?: string;
}

function Part({ value, label, help, color }: PartProps) {
  return (
    <Box sx={{ display: "flex", flexDirection: "column-reverse", justifyContent: "flex-end" }}>
      <Box component="dt" sx={{ fontSize: "0.875rem" }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 0.75, fontWeight: 600 }}>
          {color && <Box component="span" sx={{ width: 10, height: 10, borderRadius: "3px", bgcolor: color }} />}
          {label}
        </Box>
        <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>{help}</Box>
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: "1.5rem", lineHeight: 1.2, fontWeight: 650 }}>
        {formatNumber(value)}
      </Box>
    </Box>
  );
}
