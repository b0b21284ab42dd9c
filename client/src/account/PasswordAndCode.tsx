import { PasswordInput } from "../session/PasswordInput";
import { TextInput } from "../ui/TextInput";
import type { Missing, Problems } from "./useFormProblems";

export interface PasswordAndCodeValues {
  currentPassword: string;
  code: string;
}

export const missingIn = ({ currentPassword, code }: PasswordAndCodeValues): Missing => ({
  currentPassword: currentPassword ? undefined : "Enter your password.",
  code: code.trim() ? undefined : "Enter a code.",
});

interface PasswordAndCodeProps {
  values: PasswordAndCodeValues;
  onChange: (values: PasswordAndCodeValues) => void;
  problems: Problems;
}

/** The two fields that show who one is: the password, and a code. */
export function PasswordAndCode({ values, onChange, problems }: PasswordAndCodeProps) {
  return (
    <>
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        autoFocus
        value={values.currentPassword}
        onChange={(currentPassword) => onChange({ ...values, currentPassword })}
        problem={problems.currentPassword}
      />
      <TextInput
        label="Code"
        autoComplete="one-time-code"
        value={values.code}
        onChange={(code) => onChange({ ...values, code })}
        help="Six digits of your authenticator app, or a backup code."
        problem={problems.code}
        inputProps={{ autoCapitalize: "characters", spellCheck: false, maxLength: 40 }}
      />
    </>
  );
}
