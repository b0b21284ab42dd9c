import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type DepartmentSettings_DepartmentFragment, useUpdateDepartmentMutation } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { type DepartmentValues, settingNames, settingWords } from "./departmentWords";

type Department = DepartmentSettings_DepartmentFragment;

/** What an admin has changed but not saved, over what the server knows; survives that somebody else was quicker. */
export function useDepartmentDraft(department: Department, onReload: () => Promise<unknown>) {
  const notify = useNotify();
  const [edit, setEdit] = useState<Partial<DepartmentValues>>({});
  const [seen, setSeen] = useState<Department>();
  const [update, { loading, error, reset }] = useUpdateDepartmentMutation();
  const changed = settingNames.filter((name) => edit[name] !== undefined && edit[name] !== department[name]);
  const problem = error && problemOf(error);

  const discard = () => {
    setEdit({});
    setSeen(undefined);
    reset();
  };
  const save = async (): Promise<void> => {
    const input = Object.fromEntries(changed.map((name) => [name, edit[name]]));
    try {
      await update({ variables: { input: { departmentId: department.id, version: department.version, ...input } } });
      discard();
      notify("The settings are saved.");
    } catch (failure) {
      if (problemOf(failure).code !== "CONFLICT") return;
      setSeen(department);
      await onReload();
    }
  };

  return {
    values: { ...department, ...edit },
    set: (values: Partial<DepartmentValues>) => setEdit((current) => ({ ...current, ...values })),
    changed,
    isDirty: changed.length > 0,
    /** What somebody else has set since this page was read, in words. */
    theirs: seen
      ? settingNames.filter((name) => seen[name] !== department[name]).map((name) => settingWords(name, department))
      : [],
    saving: loading,
    problem,
    save,
    discard,
  };
}
