const attribute = "data-mui-color-scheme";

/** Paper is white: what is printed from dark pages is dark on light, as the light ones are. */
export function printInLight(): void {
  const { documentElement } = document;
  let shown: string | null = null;
  window.addEventListener("beforeprint", () => {
    shown = documentElement.getAttribute(attribute);
    documentElement.setAttribute(attribute, "light");
  });
  window.addEventListener("afterprint", () => {
    if (shown !== null) documentElement.setAttribute(attribute, shown);
  });
}
