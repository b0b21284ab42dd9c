import { PlainIcon, paths } from "./PlainIcon";
import { StatusChip } from "./StatusChip";
import { type UserStatus, userStatusWords } from "./statusWords";

const looks = {
  PENDING_APPROVAL: { tone: "accent", path: paths.hourglassEmpty },
  ACTIVE: { tone: "success", path: paths.checkCircleOutlined },
  INACTIVE: { tone: "warning", path: paths.pauseCircle },
  ARCHIVED: { tone: "neutral", path: paths.inventory },
} as const;

export function UserStatusChip({ status }: { status: UserStatus }) {
  const { tone, path } = looks[status];
  return <StatusChip tone={tone} icon={<PlainIcon path={path} />} label={userStatusWords[status]} />;
}
