import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import type { DepartmentList_DepartmentFragment } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { HiddenText } from "../ui/HiddenText";

type Department = DepartmentList_DepartmentFragment;

interface DepartmentListProps {
  departments: readonly Department[] | undefined;
  visitedIds: readonly string[];
  mayBeMore: boolean;
  onVisit: (department: Department) => void;
  onOpen: (id: string) => void;
}

export function DepartmentList({ departments, visitedIds, mayBeMore, onVisit, onOpen }: DepartmentListProps) {
  if (!departments) return <Skeleton variant="rounded" height={240} />;
  if (departments.length === 0) {
    return (
      <Paper variant="outlined">
        <EmptyState title="No department matches">Try a part of its name.</EmptyState>
      </Paper>
    );
  }
  return (
    <>
      <Paper variant="outlined" component="ul" aria-label="Departments" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {departments.map((department) => (
          <Box
            component="li"
            key={department.id}
            sx={{
              display: "flex",
              alignItems: "center",
              gap: 2,
              px: 2,
              py: 1,
              minHeight: 56,
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <Box sx={{ flex: 1, fontWeight: 600, overflowWrap: "anywhere" }}>
              <bdi>{department.name}</bdi>
            </Box>
            {visitedIds.includes(department.id) ? (
              <Button size="small" variant="contained" onClick={() => onOpen(department.id)}>
                Open
                <HiddenText> {department.name}</HiddenText>
              </Button>
            ) : (
              <Button size="small" variant="outlined" onClick={() => onVisit(department)}>
                Visit
                <HiddenText> {department.name}</HiddenText>
              </Button>
            )}
          </Box>
        ))}
      </Paper>
      {mayBeMore && (
        <Box sx={{ mt: 1, color: "text.secondary", fontSize: "0.875rem" }}>
          There may be more: search to narrow it down.
        </Box>
      )}
    </>
  );
}
