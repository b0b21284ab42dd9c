import { useLocation, useNavigate } from "react-router";
import { rememberDepartment } from "../session/departments";

/** Goes to another department. What a page of the one shows has no meaning there: those lead to their list. */
export function useChooseDepartment(): (id: string) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (id) => {
    rememberDepartment(id);
    const [section = ""] = pathname.split("/").filter(Boolean);
    const page = pathname === "/users/invitations" ? pathname : `/${section}`;
    void navigate(`${page}?department=${id}`);
  };
}
