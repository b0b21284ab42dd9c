import BlockOutlined from "@mui/icons-material/BlockOutlined";
import DoneOutlined from "@mui/icons-material/DoneOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import ForwardToInboxOutlined from "@mui/icons-material/ForwardToInboxOutlined";
import PersonAddAlt1Outlined from "@mui/icons-material/PersonAddAlt1Outlined";
import PlaylistAddCheckOutlined from "@mui/icons-material/PlaylistAddCheckOutlined";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { formatNumber } from "../ui/numbers";
import { type OutcomeCounts, type OutcomeFilter, outcomeWords } from "./outcomes";

const looks: Record<OutcomeFilter, { icon: ReactNode; color: string }> = {
  created: { icon: <PersonAddAlt1Outlined />, color: "success.main" },
  updated: { icon: <EditOutlined />, color: "info.main" },
  invited: { icon: <ForwardToInboxOutlined />, color: "accent.main" },
  recorded: { icon: <PlaylistAddCheckOutlined />, color: "success.main" },
  alreadyRecorded: { icon: <DoneOutlined />, color: "info.main" },
  skipped: { icon: <BlockOutlined />, color: "warning.main" },
};

interface OutcomeTilesProps {
  outcomes: readonly OutcomeFilter[];
  counts: OutcomeCounts;
}

/** What became of the rows, in a few numbers. */
export function OutcomeTiles({ outcomes, counts }: OutcomeTilesProps) {
  return (
    <Box
      component="dl"
      sx={{
        ...{ display: "grid", gap: 1.5, m: 0 },
        gridTemplateColumns: { xs: "1fr 1fr", sm: `repeat(${outcomes.length}, 1fr)` },
      }}
    >
      {outcomes.map((one) => (
        <Tile key={one} word={outcomeWords[one]} value={counts[one]} {...looks[one]} />
      ))}
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
