import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import EventBusyOutlined from "@mui/icons-material/EventBusyOutlined";
import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import ScheduleOutlined from "@mui/icons-material/ScheduleOutlined";
import TimelapseOutlined from "@mui/icons-material/TimelapseOutlined";
import TrendingUpOutlined from "@mui/icons-material/TrendingUpOutlined";
import type { PlanReportQuery } from "../graphql/generated";
import { formatNumber } from "../ui/numbers";
import { FigureTile } from "./FigureTile";
import { behindOf, hoursWords, percentWords } from "./reportWords";
import type { StandingsChange } from "./standingsView";
import { TileRow } from "./TileRow";

interface PlanTilesProps {
  summary: PlanReportQuery["trainingPlan"]["summary"] | undefined;
  /** Shows these people in the list. */
  onShow: (wanted: StandingsChange) => void;
}

/** The plan in six numbers. */
export function PlanTiles({ summary, onShow }: PlanTilesProps) {
  const all = summary?.all;
  const text = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value));
  const share = (value: number) => (all ? `${percentWords(value, all.people)} of people` : undefined);
  return (
    <TileRow>
      <FigureTile
        label="People"
        icon={<GroupsOutlined />}
        color="primary.main"
        value={text(all?.people)}
        note="active, with this plan"
        onShow={() => onShow({})}
      />
      <FigureTile
        label="Complete"
        icon={<CheckCircleOutlined />}
        color="success.main"
        value={text(all?.complete)}
        note={share(all?.complete ?? 0)}
        onShow={() => onShow({ paces: ["COMPLETE"] })}
      />
      <FigureTile
        label="On pace"
        icon={<TrendingUpOutlined />}
        color="success.main"
        value={text(all?.onPace)}
        note={share(all?.onPace ?? 0)}
        onShow={() => onShow({ paces: ["ON_PACE"] })}
      />
      <FigureTile
        label="Behind pace"
        icon={<ScheduleOutlined />}
        color="warning.main"
        value={text(all && behindOf(all))}
        note={all && `${formatNumber(all.critical - all.expired)} of them critical`}
        onShow={() => onShow({ paces: ["BEHIND", "CRITICAL"], isOver: false })}
      />
      <FigureTile
        label="Expired"
        icon={<EventBusyOutlined />}
        color="error.main"
        value={text(all?.expired)}
        note="period over, hours missing"
        onShow={() => onShow({ paces: ["CRITICAL"], isOver: true })}
      />
      <FigureTile
        label="Hours done"
        icon={<TimelapseOutlined />}
        color="primary.main"
        value={summary && hoursWords(summary.doneMinutes)}
        note={
          summary &&
          `of ${hoursWords(summary.requiredMinutes)}, ${percentWords(summary.doneMinutes, summary.requiredMinutes)}`
        }
      />
    </TileRow>
  );
}
