import { existsSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const api = process.env.API_URL ?? "http://localhost:4000";
const pages = ["index.html", "graphiql.html"].map((name) => `${import.meta.dirname}/${name}`).filter(existsSync);

/** The server replaces this word by the nonce of each answer's Content-Security-Policy. */
const cspNonce = "__CSP_NONCE__";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce },
  // rxjs offers ES5 by default, three times the size.
  resolve: { conditions: ["es2015", ...defaultClientConditions] },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    rolldownOptions: { input: pages },
  },
  server: {
    port: Number(process.env.CLIENT_PORT ?? 5173),
    strictPort: true,
    proxy: {
      "/graphql": { target: api, ws: true },
      "^/departments/.*\\.csv": api,
      "^/imports/.*\\.csv": api,
      "^/docs/.*\\.(json|graphql)": api,
    },
  },
});
