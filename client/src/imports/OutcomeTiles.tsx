import BlockOutlined from "@mui/icons-material/BlockOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import ForwardToInboxOutlined from "@mui/icons-material/ForwardToInboxOutlined";
import PersonAddAlt1Outlined from "@mui/icons-material/PersonAddAlt1Outlined";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import type { BatchState_ImportBatchFragment } from "../graphql/generated";
import { formatNumber } from "../ui/numbers";

type OutcomeCounts = BatchState_ImportBatchFragment["outcomeCounts"];

/** What became of the rows, in four numbers. */
export function OutcomeTiles({ counts }: { counts: OutcomeCounts }) {
  return (
    <Box
      component="dl"
      sx={{ display: "grid", gap: 1.5, m: 0, gridTemplateColumns: { xs: "1fr 1fr", sm: "repeat(4, 1fr)" } }}
    >
      <Tile word="Created" value={counts.created} icon={<PersonAddAlt1Outlined />} color="success.main" />
      <Tile word="Updated" value={counts.updated} icon={<EditOutlined />} color="info.main" />
      <Tile word="Invited" value={counts.invited} icon={<ForwardToInboxOutlined />} color="accent.main" />
      <Tile word="Skipped" value={counts.skipped} icon={<BlockOutlined />} color="warning.main" />
    </Box>
  );
}

function Tile({ word, value, icon, color }: { word: string; value: number; icon: ReactNode; color: string }) {
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1.5 }}>
      <Box
        component="dt"
        sx={{ display: "flex", alignItems: "center", gap: 0.75, color: "text.secondary", fontSize: "0.8125rem" }}
      >
        <Box aria-hidden sx={{ display: "flex", color, "& svg": { fontSize: 18 } }}>
          {icon}
        </Box>
        {word}
      </Box>
      <Typography component="dd" sx={{ m: 0, mt: 0.25, fontSize: "1.5rem", fontWeight: 650, lineHeight: 1.3 }}>
        {formatNumber(value)}
      </Typography>
    </Paper>
  );
}
