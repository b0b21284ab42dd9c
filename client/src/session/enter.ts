/**
 * Somebody has signed in. Apollo Client comes now, for the pages behind; when it does not arrive, as after a new version,
 * the browser loads everything anew.
 */
export const enter = (): Promise<void> =>
  import("../graphql/startSession").then(
    // When who is here cannot be asked, the page that is entered says so.
    ({ startSession }) => startSession().catch(() => undefined),
    () => location.assign("/"),
  );
