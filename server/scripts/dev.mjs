// npm run dev: Vite in front, with hot reloading, and behind it the server, restarted at each edit.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { createServer } = await import("vite");

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const port = Number(process.env.PORT ?? 4000);
const behind = port + 1;
const target = `http://127.0.0.1:${behind}`;

process.env.API_URL = target;

const server = spawn(
  process.execPath,
  [
    "--watch",
    "--watch-preserve-output",
    "--enable-source-maps",
    "--import",
    "./server/scripts/ts-loader.mjs",
    "server/src/main.ts",
  ],
  {
    cwd: top,
    stdio: "inherit",
    env: { ...process.env, PORT: String(behind), PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}` },
  },
);

const vite = await createServer({
  configFile: join(top, "client", "vite.config.ts"),
  server: {
    host: "127.0.0.1",
    port,
    strictPort: true,
    proxy: {
      "^/(mail|healthz|readyz)([/.]|$)": { target },
    },
  },
});
await vite.listen();

const stop = async () => {
  await vite.close();
  server.kill("SIGTERM");
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop());
server.once("exit", (code) => process.exit(code ?? 0));
