const isLost = () => document.activeElement === null || document.activeElement === document.body;
const title = () => document.querySelector<HTMLElement>("h1");

function focusTitle(): void {
  const heading = title();
  if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}

/**
 * After a dialog has gone: the button that opened it may have gone with what was done. Then the focus goes to the page's
 * title, so that the next Tab does not begin at the top of everything.
 */
export function keepFocus(): void {
  setTimeout(() => {
    if (isLost()) focusTitle();
  });
}

/** After "Try again": where it failed once more, the focus that waited at the title comes to the button that tries again. */
export function keepFocusAfterRetry(): void {
  setTimeout(() => {
    if (!isLost() && document.activeElement !== title()) return;
    const again = document.querySelector<HTMLElement>("[data-retry]");
    if (again) again.focus();
    else if (isLost()) focusTitle();
  });
}
