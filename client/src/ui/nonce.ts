/** The nonce of this page's Content-Security-Policy, for styles that are written at run time. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
