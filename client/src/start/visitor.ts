/** Whether the browser gave a session when it asked for this page. Only a guess at who is here: it may have ended. */
export const hasSession = document.querySelector<HTMLMetaElement>("meta[name=session]")?.content === "given";
