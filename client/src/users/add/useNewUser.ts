import { useState } from "react";
import { problemOf } from "../../graphql/errors";
import { type Role, useAddUserMutation } from "../../graphql/generated";

export interface NewUser {
  firstName: string;
  lastName: string;
  role: Role;
  /** By what the person signs in. */
  by: "email" | "loginId";
  email: string;
  loginId: string;
  employeeId: string;
  groupIds: string[];
  locationId: string;
}

const nobody: NewUser = {
  ...{ firstName: "", lastName: "", role: "GENERAL_USER", by: "email" },
  ...{ email: "", loginId: "", employeeId: "", groupIds: [], locationId: "" },
};

/** Words for what is required and empty; the server says the rest. */
function lacking({ firstName, lastName, by, email, loginId }: NewUser): Record<string, string> {
  return {
    ...(!firstName.trim() && { firstName: "Enter the first name." }),
    ...(!lastName.trim() && { lastName: "Enter the last name." }),
    ...(by === "email" && !email.trim() && { email: "Enter the e-mail address." }),
    ...(by === "loginId" && !loginId.trim() && { loginId: "Enter a login ID." }),
  };
}

/** The form of one new user: what is typed, what is wrong with it, and adding them. */
export function useNewUser(departmentId: string) {
  const [user, setUser] = useState(nobody);
  const [lacks, setLacks] = useState<Record<string, string>>({});
  const [addUser, { data, loading, error, reset, client }] = useAddUserMutation({ fetchPolicy: "no-cache" });
  const problem = error && problemOf(error);

  const change = (edit: Partial<NewUser>) => {
    setUser((current) => ({ ...current, ...edit }));
    const edited = Object.keys(edit);
    setLacks((current) => Object.fromEntries(Object.entries(current).filter(([field]) => !edited.includes(field))));
    if (edited.some((field) => field in (problem?.fields ?? {}) || field === "by")) reset();
  };

  const add = async () => {
    const missing = lacking(user);
    setLacks(missing);
    if (Object.keys(missing).length > 0) return;
    const { by, email, loginId, employeeId, locationId, ...rest } = user;
    const identity = by === "email" ? { email: email.trim() } : { loginId: loginId.trim() };
    try {
      await addUser({
        variables: {
          input: {
            ...{ ...rest, ...identity, departmentId },
            employeeId: employeeId.trim() || null,
            locationId: locationId || null,
          },
        },
      });
      await client.refetchQueries({ include: "active" });
    } catch {
      // Shown in the form through the mutation's own error.
    }
  };

  return {
    user,
    change,
    add,
    /** Begins anew, with the same role, groups and location: people of one crew come one after the other. */
    again: () => {
      setUser(({ role, by, groupIds, locationId }) => ({ ...nobody, role, by, groupIds, locationId }));
      reset();
    },
    added: data?.addUser,
    working: loading,
    fields: { ...problem?.fields, ...lacks },
    /** What is said over the form: nothing where a field says it. */
    problem: problem && Object.keys(problem.fields).length === 0 ? problem : undefined,
    isEmailInUse: problem?.code === "EMAIL_IN_USE" && "email" in problem.fields,
  };
}
