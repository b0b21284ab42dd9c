import { skipToken } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { usePalettePeopleQuery } from "../../graphql/generated";
import { useSession } from "../../session/SessionProvider";
import { PersonMark } from "../../ui/PersonMark";
import { userStatusWords } from "../../ui/statusWords";
import { usePaused } from "../../ui/usePaused";
import type { PaletteItem } from "./paletteItem";

const least = 2;

interface People {
  people: PaletteItem[];
  searching: boolean;
}

/** People of the department by name, address or employee ID, once the typing pauses. For officers. */
export function usePeople(typed: string): People {
  const { department } = useSession();
  const navigate = useNavigate();
  const text = typed.trim();
  const search = usePaused(text);
  const departmentId = department?.viewerCanListUsers && text.length >= least ? department.id : undefined;
  const { data, loading } = usePalettePeopleQuery(
    departmentId && search.length >= least ? { variables: { departmentId, search } } : skipToken,
  );
  const isSettled = search === text;
  const found = departmentId && isSettled ? (data?.department.users.nodes ?? []) : [];
  return {
    searching: departmentId !== undefined && (!isSettled || loading),
    people: found.map(({ id, name, email, loginId, employeeId, status }) => ({
      key: id,
      group: "People",
      label: name,
      detail: [email ?? loginId, employeeId, status !== "ACTIVE" && userStatusWords[status]]
        .filter(Boolean)
        .join(" · "),
      icon: <PersonMark name={name} size={28} />,
      run: () => void navigate(`/users/${id}`),
    })),
  };
}
