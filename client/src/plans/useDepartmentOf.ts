import { useEffect } from "react";
import { useSession } from "../session/SessionProvider";

/** Opens the department that something belongs to, when an address leads there out of another one. */
export function useDepartmentOf(departmentId: string | undefined): void {
  const { department, departments, selectDepartment } = useSession();
  useEffect(() => {
    const isOpen = departments.some(({ id }) => id === departmentId);
    if (departmentId && isOpen && departmentId !== department?.id) selectDepartment(departmentId);
  }, [departmentId, department, departments, selectDepartment]);
}
