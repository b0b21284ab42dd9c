import LockOutlined from "@mui/icons-material/LockOutlined";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";
import type { OpenDepartment } from "./departments";
import { useSession } from "./SessionProvider";

interface DepartmentGateProps {
  may: (department: OpenDepartment) => boolean;
  children: (department: OpenDepartment) => ReactNode;
}

/** For pages of a department that need a right in it. The server refuses besides; this only says it kindly. */
export function DepartmentGate({ may, children }: DepartmentGateProps) {
  const { department } = useSession();
  if (department && may(department)) return children(department);
  return (
    <EmptyState
      level="h1"
      icon={<LockOutlined />}
      title="This page is for officers"
      actions={
        <Button variant="contained" component={Link} to="/">
          Go to Home
        </Button>
      }
    >
      {department
        ? `You are in ${department.name} as a general user. Ask a training officer if you need to work here.`
        : "You are not in a department now."}
    </EmptyState>
  );
}
