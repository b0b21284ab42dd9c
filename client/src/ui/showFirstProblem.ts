/** Leads to the first field of a form that something is wrong with, as soon as that is shown. */
export function showFirstProblem(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>("[aria-invalid=true], [data-wrong], [role=alert]")?.focus();
    form?.querySelector(".Mui-error, [role=alert]")?.scrollIntoView({ block: "center" });
  });
}
