import HelpOutlineOutlined from "@mui/icons-material/HelpOutlineOutlined";
import KeyboardOutlined from "@mui/icons-material/KeyboardOutlined";
import LogoutOutlined from "@mui/icons-material/LogoutOutlined";
import ManageAccountsOutlined from "@mui/icons-material/ManageAccountsOutlined";
import MoreHorizOutlined from "@mui/icons-material/MoreHorizOutlined";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import MenuItem from "@mui/material/MenuItem";
import { type MouseEvent, useState } from "react";
import { Link } from "react-router";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { useSignOutMutation } from "../graphql/generated";
import { tellOtherTabs } from "../graphql/otherTabs";
import { forgetDepartment } from "../session/departments";
import { useSession } from "../session/SessionProvider";
import { HiddenText } from "../ui/HiddenText";
import { LateMenu } from "../ui/LateMenu";
import { useNotify } from "../ui/Notify";
import { PersonMark } from "../ui/PersonMark";
import { useThemeItems } from "./useThemeItems";

export function AccountMenu({ collapsed, onHelp }: { collapsed: boolean; onHelp: () => void }) {
  const { account } = useSession().viewer;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const signOut = useLeave();
  const themeItems = useThemeItems();
  const address = account.email ?? account.loginId ?? "";

  return (
    <Box sx={{ p: 1.5, borderTop: 1, borderColor: "sidebar.line" }}>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={collapsed ? `Account: ${account.name}` : undefined}
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
        sx={{
          display: "flex",
          width: "100%",
          gap: 1.25,
          p: 0.75,
          borderRadius: 1,
          textAlign: "start",
          justifyContent: collapsed ? "center" : "flex-start",
          "&:hover": { bgcolor: "sidebar.hover" },
          "&.Mui-focusVisible": { outlineColor: "currentcolor" },
        }}
      >
        <PersonMark name={account.name} onDark />
        {!collapsed && (
          <>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <HiddenText>Account: </HiddenText>
              <OneLine text={account.name} strong />
              <OneLine text={address} />
            </Box>
            <MoreHorizOutlined fontSize="small" sx={{ color: "sidebar.muted" }} />
          </>
        )}
      </ButtonBase>
      <LateMenu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "top", horizontal: "left" }}
        transformOrigin={{ vertical: "bottom", horizontal: "left" }}
        slotProps={{ paper: { sx: { width: 232 } }, list: { "aria-label": "Account" } }}
      >
        <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <ManageAccountsOutlined fontSize="small" />
          </ListItemIcon>
          My account
        </MenuItem>
        <Divider />
        {themeItems}
        <Divider />
        <MenuItem component={Link} to="/help" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <HelpOutlineOutlined fontSize="small" />
          </ListItemIcon>
          Help
        </MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            onHelp();
          }}
        >
          <ListItemIcon>
            <KeyboardOutlined fontSize="small" />
          </ListItemIcon>
          Keyboard shortcuts
        </MenuItem>
        <MenuItem onClick={signOut}>
          <ListItemIcon>
            <LogoutOutlined fontSize="small" />
          </ListItemIcon>
          Sign out
        </MenuItem>
      </LateMenu>
    </Box>
  );
}

/** Ends the session and leaves nothing of it in this browser's memory. */
function useLeave() {
  const [signOut] = useSignOutMutation();
  const notify = useNotify();
  return async () => {
    try {
      await signOut();
    } catch (error) {
      const { code, message } = problemOf(error);
      if (code !== "UNAUTHENTICATED") return notify({ message, severity: "error" });
    }
    forgetDepartment();
    tellOtherTabs();
    await client.clearStore();
    location.assign("/sign-in");
  };
}

function OneLine({ text, strong }: { text: string; strong?: boolean }) {
  return (
    <Box
      title={text}
      sx={{
        overflow: "hidden",
        textOverflow: "ellipsis",
        whiteSpace: "nowrap",
        fontSize: strong ? "0.875rem" : "0.75rem",
        fontWeight: strong ? 600 : 400,
        lineHeight: 1.4,
        color: strong ? "sidebar.text" : "sidebar.muted",
      }}
    >
      <bdi>{text}</bdi>
    </Box>
  );
}
