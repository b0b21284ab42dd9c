import { existsSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

const api = process.env.API_URL ?? "http://localhost:4000";
const pages = ["index.html", "graphiql.html"].map((name) => `${import.meta.dirname}/${name}`).filter(existsSync);

/** The server replaces this word by the nonce of each answer's Content-Security-Policy. */
const cspNonce = "__CSP_NONCE__";

/** What pages need, all the way down. */
const needs = { door: new Set<string>(), usersPage: new Set<string>() };

const findNeeds: Plugin = {
  name: "find-needs",
  apply: "build",
  buildEnd() {
    const find = (found: Set<string>, ...paths: string[]): void => {
      const open = paths.map((path) => `${import.meta.dirname}/src/${path}.tsx`);
      for (const id of open) {
        const module = this.getModuleInfo(id);
        if (!module) throw new Error(`vite.config.ts names ${id}, which is gone.`);
        if (found.has(id)) continue;
        found.add(id);
        open.push(...module.importedIds);
      }
    };
    find(needs.door, "session/SignInPage");
    find(needs.usersPage, "frame/SignedInPage", "users/UsersPage");
  },
};

/**
 * What is loaded together: a module with all that it needs and no layer before it has, or what several pages share. Left
 * to itself, all that two pages share becomes a chunk of its own, and the users page a hundred and sixty requests.
 */
const layers = [
  { name: "start", test: /client\/src\/start\/start\.ts$/ },
  { name: "base", test: /client\/src\/App\.tsx$|\/react-dom\/client/ },
  { name: "common", test: (id: string) => needs.door.has(id) && needs.usersPage.has(id) },
  { name: "door", test: /client\/src\/session\/SignInPage\.tsx$/ },
  { name: "client", test: /client\/src\/graphql\/WithClient\.tsx$/ },
  { name: "frame", test: /client\/src\/frame\/SignedInPage\.tsx$/ },
  // What the users page shares with other lists: it would queue in a dozen small chunks behind the browser's six connections.
  {
    name: "list",
    test: (id: string) => needs.usersPage.has(id) && !/src\/(users|graphql)\//.test(id),
    minShareCount: 2,
  },
  { name: "users", test: /client\/src\/users\/UsersPage\.tsx$/ },
  { name: "parts", test: /@mui\/material\/|client\/src\/ui\/(?!QrCode)/, minShareCount: 8 },
  { name: "icons", test: /@mui\/icons-material\//, minShareCount: 2 },
];

/** start.ts stands first in the dashboard's page, apart from it: it does not wait for the dashboard to arrive. */
const startFirst: Plugin = {
  name: "start-first",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { path, bundle }) => {
      if (!path.endsWith("index.html")) return [];
      const built = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.name === "start");
      const src = bundle ? `/${built?.fileName}` : "/src/start/start.ts";
      const attrs = { type: "module", async: true, crossorigin: true, src, nonce: cspNonce };
      return [{ tag: "script", attrs, injectTo: "head-prepend" }];
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), findNeeds, startFirst],
  html: { cspNonce },
  // rxjs offers ES5 by default, three times the size.
  resolve: { conditions: ["es2015", ...defaultClientConditions] },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false }, // browsers of es2023 have it
    rolldownOptions: {
      input: [...pages, `${import.meta.dirname}/src/start/start.ts`],
      output: {
        codeSplitting: { groups: layers.map((layer, place) => ({ ...layer, priority: layers.length - place })) },
      },
    },
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
