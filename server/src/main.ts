import { startApp } from "./app.js";
import { prepareRun } from "./default-run.js";
import { runUntilStopped } from "./platform/lifetime.js";

/** The web process: HTTP and GraphQL, and by default the jobs too. */
await runUntilStopped(async () => {
  const run = await prepareRun(process.env);
  const app = await startApp(run.config, run.routers);
  run.announce(app.port);
  return async () => {
    await app.stop();
    await run.stop();
  };
});
