import { useEffect, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type LogoSetting_DepartmentFragment, useSetDepartmentLogoMutation } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { logoProblem, sideProblem } from "./logoRules";

interface Chosen {
  file: File;
  /** Where the browser has it, to be shown. */
  url: string;
}

/** The department's picture as it is, the one chosen in its place, and what is wrong with that. */
export function useLogo({ id, logoPath }: LogoSetting_DepartmentFragment) {
  const notify = useNotify();
  const [chosen, setChosen] = useState<Chosen>();
  const [own, setOwn] = useState<string>();
  // The address stays the same when the picture changes: the browser is not to show the old one.
  const [saves, setSaves] = useState(0);
  const [write, { loading, error, reset }] = useSetDepartmentLogoMutation();
  const problem = error && problemOf(error);

  useEffect(() => () => URL.revokeObjectURL(chosen?.url ?? ""), [chosen]);

  const forget = () => {
    setChosen(undefined);
    setOwn(undefined);
    reset();
  };
  const set = async (file: File | null, done: string): Promise<boolean> => {
    try {
      await write({ variables: { departmentId: id, file } });
    } catch {
      return false; // said on the page
    }
    forget();
    setSaves((count) => count + 1);
    notify(done);
    return true;
  };
  return {
    src: chosen?.url ?? (logoPath ? `${logoPath}?${saves}` : undefined),
    isSaved: Boolean(logoPath),
    isChosen: chosen !== undefined,
    problem: own ?? problem?.fields.file ?? problem?.message,
    working: loading,
    choose: (file: File) => {
      forget();
      const wrong = logoProblem(file);
      setOwn(wrong);
      if (!wrong) setChosen({ file, url: URL.createObjectURL(file) });
    },
    /** What the browser found out about the chosen one. */
    measure: (width: number, height: number) => {
      if (chosen) setOwn(sideProblem(width, height));
    },
    save: () => chosen && set(chosen.file, "The picture is saved. It stands on every certificate from now on."),
    forget,
    remove: () => set(null, "The picture is removed."),
  };
}
