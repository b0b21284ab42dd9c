/** Whether what was typed can be an EMS ID: 12 digits, grouped as one likes; blank is none. */
export function emsIdProblem(text: string): string | undefined {
  const typed = text.replace(/[\s.-]/g, "");
  return typed === "" || /^\d{12}$/.test(typed) ? undefined : "An EMS ID has 12 digits.";
}
