import Box from "@mui/material/Box";
import List from "@mui/material/List";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListItemText from "@mui/material/ListItemText";
import NativeSelect from "@mui/material/NativeSelect";
import useMediaQuery from "@mui/material/useMediaQuery";
import { NavLink, useLocation, useNavigate } from "react-router";
import { settingsPagesFor } from "./settingsPages";
import type { Settings } from "./useSettings";

/** The parts of the settings: a list beside the page, on narrow screens a choice above it. */
export function SettingsNav({ settings }: { settings: Settings }) {
  const isWide = useMediaQuery((theme) => theme.breakpoints.up("lg"), { noSsr: true });
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const pages = settingsPagesFor(settings);

  if (!isWide) {
    return (
      <Box component="label" className="no-print" sx={{ display: "flex", alignItems: "center", gap: 1 }}>
        <Box component="span" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
          Settings:
        </Box>
        <NativeSelect
          value={pathname}
          onChange={(event) => navigate(event.target.value)}
          sx={{ flex: { xs: 1, sm: "0 1 280px" }, fontWeight: 600, "& select": { py: 1.25, px: 1 } }}
        >
          {!pages.some(({ path }) => path === pathname) && <option value={pathname}>Choose</option>}
          {pages.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Box>
    );
  }
  return (
    <Box component="nav" aria-label="Settings" className="no-print" sx={{ position: "sticky", top: 24, height: 0 }}>
      <Box sx={{ fontSize: "0.8125rem", fontWeight: 600, color: "text.secondary", px: 1.5, mb: 1, mt: 0.75 }}>
        Settings
      </Box>
      <List disablePadding sx={{ display: "grid", gap: 0.25 }}>
        {pages.map(({ path, label, icon }) => (
          <li key={path}>
            <ListItemButton
              component={NavLink}
              to={path}
              end
              sx={{
                minHeight: 40,
                py: 0.25,
                px: 1.5,
                borderRadius: 1,
                color: "text.secondary",
                "&.active": { bgcolor: "action.selected", color: "text.primary" },
              }}
            >
              <ListItemIcon sx={{ minWidth: 32, color: "inherit", "& svg": { fontSize: 20 } }}>{icon}</ListItemIcon>
              <ListItemText primary={label} slotProps={{ primary: { variant: "body2", sx: { fontWeight: 580 } } }} />
            </ListItemButton>
          </li>
        ))}
      </List>
    </Box>
  );
}
