import { skipToken } from "@apollo/client/react";
import AddOutlined from "@mui/icons-material/AddOutlined";
import AssignmentIndOutlined from "@mui/icons-material/AssignmentIndOutlined";
import BarChartOutlined from "@mui/icons-material/BarChartOutlined";
import BookmarkBorderOutlined from "@mui/icons-material/BookmarkBorderOutlined";
import ConfirmationNumberOutlined from "@mui/icons-material/ConfirmationNumberOutlined";
import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined";
import EventBusyOutlined from "@mui/icons-material/EventBusyOutlined";
import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import FileDownloadOutlined from "@mui/icons-material/FileDownloadOutlined";
import GroupAddOutlined from "@mui/icons-material/GroupAddOutlined";
import InsightsOutlined from "@mui/icons-material/InsightsOutlined";
import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import KeyboardOutlined from "@mui/icons-material/KeyboardOutlined";
import LightModeOutlined from "@mui/icons-material/LightModeOutlined";
import MailOutlined from "@mui/icons-material/MailOutlined";
import MenuBookOutlined from "@mui/icons-material/MenuBookOutlined";
import PersonAddAltOutlined from "@mui/icons-material/PersonAddAltOutlined";
import SettingsBrightnessOutlined from "@mui/icons-material/SettingsBrightnessOutlined";
import SwapHorizOutlined from "@mui/icons-material/SwapHorizOutlined";
import TaskAltOutlined from "@mui/icons-material/TaskAltOutlined";
import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import { useColorScheme } from "@mui/material/styles";
import { useNavigate } from "react-router";
import { useSavedViewsQuery } from "../../graphql/generated";
import { useSession } from "../../session/SessionProvider";
import { exportUrl } from "../../users/exportUrl";
import { useDestinations } from "../navigation";
import { useChooseDepartment } from "../useChooseDepartment";
import type { PaletteItem } from "./paletteItem";

/** Where this person can go and what they can do, whatever was typed. */
export function useActions(onHelp: () => void): PaletteItem[] {
  return [...usePages(), ...useViews(), ...useWork(), ...useLooks(onHelp), ...useDepartments()];
}

function usePages(): PaletteItem[] {
  const navigate = useNavigate();
  const { department } = useSession();
  const pages: PaletteItem[] = useDestinations().map(({ label, path, icon, key }) => ({
    key: path,
    group: "Pages",
    label,
    detail: `g ${key}`,
    words: "go to open page",
    icon,
    run: () => void navigate(path),
  }));
  const inside = (label: string, path: string, icon: PaletteItem["icon"], words: string): PaletteItem => ({
    key: label,
    group: "Pages",
    label,
    words: `go to open page ${words}`,
    icon,
    run: () => void navigate(path),
  });
  if (department?.viewerCanListUsers) {
    pages.push(
      inside("Invitations", "/users/invitations", <MailOutlined />, "pending invites"),
      inside("Courses", "/training/courses", <MenuBookOutlined />, "training catalogue classes"),
      inside(
        "Licences",
        "/training/licences",
        <ConfirmationNumberOutlined />,
        "training pools ledger forecast run out",
      ),
      inside("Training plans", "/training/plans", <FactCheckOutlined />, "certification requirements nccp progress"),
      inside("Progress report", "/reports", <InsightsOutlined />, "training plan pace behind expired expiry forecast"),
      inside("Overdue courses report", "/reports/overdue", <EventBusyOutlined />, "late due date"),
      inside("Training hours report", "/reports/hours", <BarChartOutlined />, "month statistics live distributive"),
    );
  }
  return pages;
}

/** The saved views of the users table. */
function useViews(): PaletteItem[] {
  const navigate = useNavigate();
  const { department } = useSession();
  const departmentId = department?.viewerCanListUsers ? department.id : undefined;
  const { data } = useSavedViewsQuery(departmentId ? { variables: { departmentId } } : skipToken);
  return (data?.department.savedViews ?? []).map(({ id, name }) => ({
    key: id,
    group: "Pages",
    label: name,
    detail: "Saved view of users",
    words: "saved view users table",
    icon: <BookmarkBorderOutlined />,
    run: () => void navigate(`/users?open=${id}`),
  }));
}

function useWork(): PaletteItem[] {
  const navigate = useNavigate();
  const { department } = useSession();
  if (!department) return [];
  const { id, viewerCanInvite, viewerCanImport, viewerCanListUsers } = department;
  const to = (label: string, path: string, icon: PaletteItem["icon"], words: string): PaletteItem => ({
    key: path,
    group: "Actions",
    label,
    words,
    icon,
    run: () => void navigate(path),
  });
  const download = (label: string, format: "csv" | "xlsx"): PaletteItem => ({
    key: format,
    group: "Actions",
    label,
    words: "export download users xlsx csv",
    icon: <FileDownloadOutlined />,
    run: () => location.assign(exportUrl(id, format)),
  });
  return [
    ...(viewerCanInvite
      ? [
          to("Invite users", "/users?invite=open", <MailOutlined />, "new mail add people"),
          to("Add a user", "/users?add=open", <PersonAddAltOutlined />, "new create person"),
        ]
      : []),
    ...(viewerCanImport
      ? [
          to("Upload users CSV", "/imports/new", <UploadFileOutlined />, "import roster file add people"),
          to(
            "Upload completions CSV",
            "/training/completions/import",
            <UploadFileOutlined />,
            "import transcripts classes history records file",
          ),
        ]
      : []),
    ...(viewerCanListUsers
      ? [
          to("Add a course", "/training/courses/new", <AddOutlined />, "new create class training catalogue"),
          to("New training plan", "/training/plans/new", <AddOutlined />, "create nccp texas template requirements"),
          to("Record a class", "/training/record", <GroupAddOutlined />, "roster completion training many people"),
          to(
            "Completions waiting",
            "/training/completions",
            <TaskAltOutlined />,
            "reports proof accept refuse training",
          ),
          to("Assign a course", "/training/assignments?assign=open", <AssignmentIndOutlined />, "training people give"),
          to(
            "Overdue courses",
            "/training/assignments?overdue=true",
            <EventBusyOutlined />,
            "training assignments due",
          ),
          to("Show archived users", "/users?status=ARCHIVED", <Inventory2Outlined />, "archive restore former"),
          download("Export active users as Excel", "xlsx"),
          download("Export active users as CSV", "csv"),
        ]
      : []),
  ];
}

const themes = [
  { mode: "light", label: "Light theme", icon: <LightModeOutlined /> },
  { mode: "dark", label: "Dark theme", icon: <DarkModeOutlined /> },
  { mode: "system", label: "Theme as the system", icon: <SettingsBrightnessOutlined /> },
] as const;

function useLooks(onHelp: () => void): PaletteItem[] {
  const { setMode } = useColorScheme();
  return [
    ...themes.map(
      ({ mode, label, icon }): PaletteItem => ({
        key: mode,
        group: "Actions",
        label,
        words: "switch appearance colours mode",
        icon,
        run: () => setMode(mode),
      }),
    ),
    { key: "?", group: "Actions", label: "Keyboard shortcuts", detail: "?", icon: <KeyboardOutlined />, run: onHelp },
  ];
}

function useDepartments(): PaletteItem[] {
  const { department, departments } = useSession();
  const choose = useChooseDepartment();
  return departments
    .filter(({ id }) => id !== department?.id)
    .map(({ id, name }) => ({
      key: id,
      group: "Departments",
      label: `Switch to ${name}`,
      words: "department",
      icon: <SwapHorizOutlined />,
      run: () => choose(id),
    }));
}
