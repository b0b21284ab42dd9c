import { type ComponentProps, useState } from "react";
import { FormDialog } from "./FormDialog";
import { missingIn, PasswordAndCode, type PasswordAndCodeValues } from "./PasswordAndCode";

interface PasswordAndCodeDialogProps
  extends Omit<ComponentProps<typeof FormDialog>, "children" | "missing" | "onSubmit"> {
  onSubmit: (values: PasswordAndCodeValues) => Promise<unknown>;
}

/** Asks for both factors before something that weakens the account. */
export function PasswordAndCodeDialog({ onSubmit, ...dialog }: PasswordAndCodeDialogProps) {
  const [values, setValues] = useState<PasswordAndCodeValues>({ currentPassword: "", code: "" });
  return (
    <FormDialog {...dialog} missing={missingIn(values)} onSubmit={() => onSubmit(values)}>
      {(problems) => <PasswordAndCode values={values} onChange={setValues} problems={problems} />}
    </FormDialog>
  );
}
