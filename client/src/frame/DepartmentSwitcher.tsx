import CheckOutlined from "@mui/icons-material/CheckOutlined";
import UnfoldMoreOutlined from "@mui/icons-material/UnfoldMoreOutlined";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import MenuItem from "@mui/material/MenuItem";
import { type MouseEvent, memo, useState } from "react";
import type { OpenDepartment } from "../session/departments";
import { useSession } from "../session/SessionProvider";
import { LateMenu } from "../ui/LateMenu";
import { HintAtRight } from "./HintAtRight";
import { useChooseDepartment } from "./useChooseDepartment";

/** The department that the pages show; a menu when there are several. */
export function DepartmentSwitcher({ collapsed }: { collapsed: boolean }) {
  const { department, departments } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = useChooseDepartment();
  if (!department) return null;

  const several = departments.length > 1;
  const face = <DepartmentFace department={department} collapsed={collapsed} several={several} />;
  const box = { mx: 1.5, borderRadius: 1, border: 1, borderColor: "sidebar.line", p: collapsed ? 0.5 : 1 };
  if (!several) {
    return (
      <HintAtRight title={collapsed ? department.name : undefined}>
        <Box sx={{ ...box, display: "flex" }}>{face}</Box>
      </HintAtRight>
    );
  }
  return (
    <>
      <HintAtRight title={collapsed ? department.name : undefined}>
        <ButtonBase
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          aria-label={collapsed ? `Department: ${department.name}` : undefined}
          onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
          sx={{
            ...box,
            textAlign: "start",
            "&:hover": { bgcolor: "sidebar.hover" },
            "&.Mui-focusVisible": { outlineColor: "currentcolor" },
          }}
        >
          {face}
        </ButtonBase>
      </HintAtRight>
      <LateMenu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { minWidth: 240, maxWidth: 360 } }, list: { "aria-label": "Departments" } }}
      >
        {departments.map((candidate) => (
          <MenuItem
            key={candidate.id}
            selected={candidate.id === department.id}
            onClick={() => {
              setAnchor(null);
              choose(candidate.id);
            }}
            sx={{ gap: 1.5, whiteSpace: "normal" }}
          >
            <Box sx={{ flex: 1 }}>
              <bdi>{candidate.name}</bdi>
              {candidate.visit && <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>Support visit</Box>}
            </Box>
            {candidate.id === department.id && <CheckOutlined fontSize="small" aria-label="current" />}
          </MenuItem>
        ))}
      </LateMenu>
    </>
  );
}

interface FaceProps {
  department: OpenDepartment;
  collapsed: boolean;
  several: boolean;
}

const DepartmentFace = memo(function DepartmentFace({ department, collapsed, several }: FaceProps) {
  return (
    <Box
      sx={{ display: "flex", alignItems: "center", gap: 1.25, minWidth: 0, width: "100%", justifyContent: "center" }}
    >
      <Box
        aria-hidden
        sx={{
          flex: "none",
          display: "grid",
          placeItems: "center",
          width: 30,
          height: 30,
          borderRadius: "6px",
          fontSize: "0.75rem",
          fontWeight: 680,
          bgcolor: "sidebar.selected",
        }}
      >
        {initialsOf(department.name)}
      </Box>
      {!collapsed && (
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontSize: "0.6875rem", color: "sidebar.muted", lineHeight: 1.3 }}>Department</Box>
          <Box
            title={department.name}
            sx={{
              fontSize: "0.875rem",
              fontWeight: 600,
              lineHeight: 1.35,
              overflow: "hidden",
              textOverflow: "ellipsis",
              whiteSpace: "nowrap",
            }}
          >
            <bdi>{department.name}</bdi>
          </Box>
        </Box>
      )}
      {!collapsed && several && <UnfoldMoreOutlined fontSize="small" sx={{ color: "sidebar.muted" }} />}
    </Box>
  );
});

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join("");
}
