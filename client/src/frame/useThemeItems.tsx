import CheckOutlined from "@mui/icons-material/CheckOutlined";
import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined";
import LightModeOutlined from "@mui/icons-material/LightModeOutlined";
import SettingsBrightnessOutlined from "@mui/icons-material/SettingsBrightnessOutlined";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListItemText from "@mui/material/ListItemText";
import MenuItem from "@mui/material/MenuItem";
import { useColorScheme } from "@mui/material/styles";

const modes = [
  { mode: "light", label: "Light", icon: <LightModeOutlined fontSize="small" /> },
  { mode: "dark", label: "Dark", icon: <DarkModeOutlined fontSize="small" /> },
  { mode: "system", label: "As the system", icon: <SettingsBrightnessOutlined fontSize="small" /> },
] as const;

/** The theme switch, as menu items: an array, because a menu moves the focus among its own children. */
export function useThemeItems() {
  const { mode: current = "system", setMode } = useColorScheme();
  return modes.map(({ mode, label, icon }) => (
    <MenuItem key={mode} role="menuitemradio" aria-checked={mode === current} onClick={() => setMode(mode)}>
      <ListItemIcon>{icon}</ListItemIcon>
      <ListItemText>{label}</ListItemText>
      {mode === current && <CheckOutlined fontSize="small" aria-hidden />}
    </MenuItem>
  ));
}
