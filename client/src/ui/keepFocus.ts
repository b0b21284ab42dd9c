/**
 * After a dialog has gone: the button that opened it may have gone with what was done. Then the focus goes to the page's
 * title, so that the next Tab does not begin at the top of everything.
 */
export function keepFocus(): void {
  setTimeout(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  });
}
