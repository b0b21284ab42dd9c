import MenuOutlined from "@mui/icons-material/MenuOutlined";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Suspense, useCallback, useEffect, useState } from "react";
import { Outlet, useLocation } from "react-router";
import { PageBoundary } from "../session/PageBoundary";
import { useSession } from "../session/SessionProvider";
import { WordMark } from "../ui/BrandMark";
import { lazyDialog } from "../ui/lazyDialog";
import { SkipLink } from "../ui/SkipLink";
import { usePrefetch } from "../ui/usePrefetch";
import { PageSkeleton } from "./PageSkeleton";
import { Sidebar } from "./Sidebar";
import { usePaletteKey, useShortcuts } from "./useShortcuts";
import { useWindowScroll } from "./useWindowScroll";
import { VisitBanner } from "./VisitBanner";

const CommandPalette = lazyDialog(async () => (await import("./palette/CommandPalette")).CommandPalette);
const SidebarDrawer = lazyDialog(async () => (await import("./SidebarDrawer")).SidebarDrawer);
const ShortcutsDialog = lazyDialog(async () => (await import("./ShortcutsDialog")).ShortcutsDialog);

const collapsedKey = "muster-sidebar-collapsed";
const widths = { open: 248, collapsed: 68 };

export function Frame() {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(collapsedKey) === "yes");
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const { department } = useSession();
  const { pathname } = useLocation();
  useWindowScroll();
  usePrefetch(isNarrow, SidebarDrawer.prefetch);
  const showPalette = useCallback(() => {
    setDrawerOpen(false);
    setPaletteOpen(true);
  }, []);
  useShortcuts({ onHelp: () => setHelpOpen(true) });
  usePaletteKey(showPalette);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the drawer
  useEffect(() => setDrawerOpen(false), [pathname]);

  const toggleCollapsed = useCallback(() => {
    localStorage.setItem(collapsedKey, collapsed ? "no" : "yes");
    setCollapsed(!collapsed);
  }, [collapsed]);
  const showHelp = useCallback(() => {
    setDrawerOpen(false);
    setHelpOpen(true);
  }, []);
  const width = collapsed ? widths.collapsed : widths.open;

  return (
    <Box sx={{ display: "flex", flexDirection: { xs: "column", md: "row" }, minHeight: "100dvh" }}>
      <SkipLink />
      {isNarrow ? (
        <>
          <TopBar onMenu={() => setDrawerOpen(true)} />
          <SidebarDrawer open={drawerOpen} onClose={() => setDrawerOpen(false)}>
            <Sidebar onHelp={showHelp} onFind={showPalette} />
          </SidebarDrawer>
        </>
      ) : (
        <Box
          className="no-print"
          sx={{ flex: "none", width, position: "sticky", top: 0, height: "100dvh", transition: "width 160ms" }}
        >
          <Sidebar collapsed={collapsed} onToggle={toggleCollapsed} onHelp={showHelp} onFind={showPalette} />
        </Box>
      )}
      <Box
        sx={{
          "--frame-top": { xs: "56px", md: "0px" },
          "--visit-height": department?.visit ? "48px" : "0px",
          flex: 1,
          minWidth: 0,
          display: "flex",
          flexDirection: "column",
        }}
      >
        {department?.visit && <VisitBanner visit={department.visit} />}
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          key={department?.id}
          sx={{
            flex: 1,
            minHeight: 0,
            width: "100%",
            maxWidth: 1440,
            mx: "auto",
            display: "flex",
            flexDirection: "column",
            px: { xs: 2, sm: 3, lg: 4 },
            py: { xs: 2, sm: 3 },
            outline: "none",
          }}
        >
          <PageBoundary place={pathname}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </Box>
      </Box>
      <ShortcutsDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
      <CommandPalette open={paletteOpen} onClose={() => setPaletteOpen(false)} onHelp={showHelp} />
    </Box>
  );
}

function TopBar({ onMenu }: { onMenu: () => void }) {
  return (
    <Box
      component="header"
      className="no-print"
      sx={{
        position: "sticky",
        top: 0,
        zIndex: "appBar",
        display: "flex",
        alignItems: "center",
        gap: 1,
        height: 56,
        px: 1,
        bgcolor: "sidebar.background",
        color: "sidebar.text",
      }}
    >
      <IconButton color="inherit" aria-label="Open the menu" onClick={onMenu}>
        <MenuOutlined />
      </IconButton>
      <WordMark size={21} />
    </Box>
  );
}
