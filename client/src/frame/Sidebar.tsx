import KeyboardDoubleArrowLeftOutlined from "@mui/icons-material/KeyboardDoubleArrowLeftOutlined";
import KeyboardDoubleArrowRightOutlined from "@mui/icons-material/KeyboardDoubleArrowRightOutlined";
import SearchOutlined from "@mui/icons-material/SearchOutlined";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { memo } from "react";
import { Link, NavLink } from "react-router";
import { useSession } from "../session/SessionProvider";
import { BrandMark, WordMark } from "../ui/BrandMark";
import { HiddenText } from "../ui/HiddenText";
import { commandKey } from "../ui/Keys";
import { usePrefetchPage } from "../ui/prefetchPage";
import { AccountMenu } from "./AccountMenu";
import { DepartmentSwitcher } from "./DepartmentSwitcher";
import { HintAtRight } from "./HintAtRight";
import { type Destination, useDestinations } from "./navigation";

interface SidebarProps {
  collapsed?: boolean;
  /** Left out where the sidebar is a drawer. */
  onToggle?: () => void;
  onHelp: () => void;
  onFind: () => void;
}

/** Drawn anew only where something of its own has changed: another page changes two links. */
export const Sidebar = memo(function Sidebar({ collapsed = false, onToggle, onHelp, onFind }: SidebarProps) {
  const destinations = useDestinations();
  return (
    <Box
      component={onToggle ? "header" : "div"}
      sx={{
        height: "100%",
        display: "flex",
        flexDirection: "column",
        overflowY: "auto",
        overflowX: "hidden",
        bgcolor: "sidebar.background",
        color: "sidebar.text",
        borderRight: 1,
        borderColor: "sidebar.line",
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          height: 64,
          px: collapsed ? 0 : 2.5,
          justifyContent: collapsed ? "center" : "space-between",
        }}
      >
        <Box
          component={Link}
          to="/"
          aria-label="Muster, Home"
          sx={{ color: "inherit", textDecoration: "none", borderRadius: 1 }}
        >
          {collapsed ? <BrandMark sx={{ fontSize: 28, display: "block" }} /> : <WordMark />}
        </Box>
        {!collapsed && onToggle && <CollapseButton collapsed={collapsed} onToggle={onToggle} />}
      </Box>
      <DepartmentSwitcher collapsed={collapsed} />
      <FindButton collapsed={collapsed} onClick={onFind} />
      <Box component="nav" aria-label="Main" sx={{ flex: 1, px: 1.5, py: 1.5 }}>
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.5 }}>
          {destinations.map((destination) => (
            <li key={destination.path}>
              <NavigationLink destination={destination} collapsed={collapsed} />
            </li>
          ))}
        </Box>
      </Box>
      {collapsed && onToggle && (
        <Box sx={{ display: "grid", placeItems: "center", pb: 1 }}>
          <CollapseButton collapsed={collapsed} onToggle={onToggle} />
        </Box>
      )}
      <AccountMenu collapsed={collapsed} onHelp={onHelp} />
    </Box>
  );
});

function FindButton({ collapsed, onClick }: { collapsed: boolean; onClick: () => void }) {
  const keys = `${commandKey} K`;
  return (
    <HintAtRight title={collapsed ? `Find anything (${keys})` : undefined}>
      <ButtonBase
        aria-label={collapsed ? "Find anything" : undefined}
        onClick={onClick}
        sx={{
          ...{ mx: 1.5, mt: 1.5, px: collapsed ? 0 : 1.5, height: 36, gap: 1.25, borderRadius: 1 },
          ...{ justifyContent: collapsed ? "center" : "flex-start", fontSize: "0.875rem", color: "sidebar.muted" },
          bgcolor: "sidebar.hover",
          "&:hover": { bgcolor: "sidebar.selected", color: "sidebar.text" },
          "&.Mui-focusVisible": { outlineColor: "currentcolor" },
        }}
      >
        <SearchOutlined sx={{ fontSize: 19 }} />
        {!collapsed && (
          <>
            <Box sx={{ flex: 1, textAlign: "start" }}>
              Find<HiddenText> anything</HiddenText>
            </Box>
            <Box component="kbd" aria-hidden sx={{ fontFamily: "inherit", fontSize: "0.75rem" }}>
              {keys}
            </Box>
          </>
        )}
      </ButtonBase>
    </HintAtRight>
  );
}

function NavigationLink({ destination, collapsed }: { destination: Destination; collapsed: boolean }) {
  const { label, path, icon } = destination;
  const prefetchPage = usePrefetchPage();
  const { department } = useSession();
  const prefetch = () => {
    prefetchPage(destination.first ?? path);
    if (department) destination.ask?.(department.id);
  };
  return (
    <HintAtRight title={collapsed ? label : undefined}>
      <NavLink
        to={path}
        end={path === "/"}
        aria-label={label}
        className={({ isActive }) => `place-link${collapsed ? " collapsed" : ""}${isActive ? " active" : ""}`}
        onPointerEnter={prefetch}
        onFocus={prefetch}
      >
        {icon}
        {!collapsed && <span>{label}</span>}
      </NavLink>
    </HintAtRight>
  );
}

function CollapseButton({ collapsed, onToggle }: { collapsed: boolean; onToggle: () => void }) {
  const label = collapsed ? "Widen the sidebar" : "Collapse the sidebar";
  return (
    <Tooltip title={label} placement="right">
      <IconButton
        size="small"
        aria-label={label}
        onClick={onToggle}
        sx={{ color: "sidebar.muted", "&:hover": { bgcolor: "sidebar.hover", color: "sidebar.text" } }}
      >
        {collapsed ? (
          <KeyboardDoubleArrowRightOutlined fontSize="small" />
        ) : (
          <KeyboardDoubleArrowLeftOutlined fontSize="small" />
        )}
      </IconButton>
    </Tooltip>
  );
}
