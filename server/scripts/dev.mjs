// npm run dev: Vite in front, with hot reloading, and behind it the server, restarted at each edit.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { createServer } = await import("vite");

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const port = Number(process.env.PORT || 4000);
const behind = port + 1;
const target = `http://127.0.0.1:${behind}`;
const environment = { ...process.env, PORT: String(behind), PUBLIC_URL: `http://localhost:${port}` };

let server;
let isStopping = false;
let isRestarting = false;

function startServer() {
  server = spawn(
    process.execPath,
    ["--enable-source-maps", "--import", "./server/scripts/ts-loader.mjs", "server/src/main.ts"],
    { cwd: top, stdio: "inherit", env: environment },
  );
  server.once("exit", (code) => {
    if (code) console.error("The server has ended. It starts again at the next edit.");
    else if (!isRestarting) stop(); // it saw that npm has ended
  });
}

async function stopServer() {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  isRestarting = true;
  server.kill("SIGTERM");
  await ended;
  isRestarting = false;
}

let restarting;
function restartSoon() {
  clearTimeout(restarting);
  restarting = setTimeout(async () => {
    await stopServer();
    if (!isStopping) startServer();
  }, 150);
}

async function stop() {
  if (isStopping) return;
  isStopping = true;
  clearTimeout(restarting);
  await stopServer();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop());
for (const folder of ["server/src", "server/migrations"]) watch(join(top, folder), { recursive: true }, restartSoon);
watch(join(top, "ormconfig.ts"), restartSoon);
startServer();

process.env.API_URL = target;
const vite = await createServer({
  configFile: join(top, "client", "vite.config.ts"),
  // Its workers are modules that the bundler of dependencies cannot load.
  optimizeDeps: { exclude: ["graphiql/setup-workers/vite", "@graphiql/react/setup-workers/vite"] },
  server: { host: "127.0.0.1", port, strictPort: true, proxy: { "^/(mail|healthz|readyz)([/.]|$)": { target } } },
});
try {
  await vite.listen();
} catch (error) {
  console.error(error.message);
  await stop();
}
