/** Longest values, in characters as people count them. */
export const LENGTHS = {
  firstName: 200,
  lastName: 200,
  employeeId: 64,
  loginId: 64,
  phone: 40,
} as const;

/** A login ID is told from an address by having no "@", and is typed without spaces. */
export const isLoginId = (text: string): boolean => !/[@\s]/.test(text);

/** The national EMS ID: 12 digits, however they are grouped when typed. Null when it is none. */
export function readEmsId(text: string): string | null {
  const digits = text.replace(/[\s-]/g, "");
  return /^[0-9]{12}$/.test(digits) ? digits : null;
}
