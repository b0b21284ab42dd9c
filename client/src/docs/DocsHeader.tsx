import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import Tooltip from "@mui/material/Tooltip";
import { type MouseEvent, useState } from "react";
import { Link } from "react-router";
import { useThemeItems } from "../frame/useThemeItems";
import { WordMark } from "../ui/BrandMark";
import { SearchField } from "../ui/SearchField";

interface DocsHeaderProps {
  search: string;
  onSearch: (words: string) => void;
}

/** The name, the search, and the way to what belongs to it. */
export function DocsHeader({ search, onSearch }: DocsHeaderProps) {
  return (
    <Box
      component="header"
      className="no-print"
      sx={{
        position: { md: "sticky" },
        top: 0,
        zIndex: "appBar",
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1.5,
        px: { xs: 2, md: 3 },
        py: 1.25,
        bgcolor: "sidebar.background",
        color: "sidebar.text",
        borderBottom: 1,
        borderColor: "sidebar.line",
      }}
    >
      <Box
        component={Link}
        to="/"
        aria-label="Muster, Home"
        sx={{ display: "flex", color: "inherit", textDecoration: "none" }}
      >
        <WordMark />
      </Box>
      <Box sx={{ flex: 1, color: "sidebar.muted", fontSize: "0.875rem", display: { xs: "none", sm: "block" } }}>
        API documentation
      </Box>
      <SearchField
        main
        label="Search the documentation"
        value={search}
        onSearch={onSearch}
        sx={{ width: { xs: "100%", md: 320 }, order: { xs: 1, md: 0 }, color: "text.primary" }}
      />
      <Box sx={{ display: "flex", gap: 0.5, ml: "auto" }}>
        <Button href="/graphiql" color="inherit">
          API explorer
        </Button>
        <ThemeMenu />
      </Box>
    </Box>
  );
}

function ThemeMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const items = useThemeItems();
  return (
    <>
      <Tooltip title="Light or dark">
        <IconButton
          color="inherit"
          aria-label="Light or dark"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
        >
          <DarkModeOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} onClick={() => setAnchor(null)}>
        {items}
      </Menu>
    </>
  );
}
