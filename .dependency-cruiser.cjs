/** The import boundaries of the house (README, "The house"): what may know what. */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two modules that need each other are one module, or miss a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "platform-knows-no-feature",
      severity: "error",
      from: { path: "^server/src/platform/" },
      to: { path: "^server/src/(?!platform/)" },
    },
    {
      name: "resolver-job-service-entity",
      comment: "resolver | job -> service -> entity: nothing imports a resolver or a job but the lists at the top.",
      severity: "error",
      from: { path: "^server/src/[^/]+/", pathNot: "\\.test\\.ts$" },
      to: { path: "^server/src/.*\\.resolver\\.ts$" },
    },
    {
      name: "entities-stand-alone",
      comment: "An entity knows entities, enums and the platform, never what acts on it.",
      severity: "error",
      from: { path: "\\.entity\\.ts$" },
      to: { path: "\\.(service|resolver|job|policy)\\.ts$" },
    },
    {
      name: "policies-and-rules-import-types-only",
      comment: "Who may do what, and what becomes of a row, are pure: they import types and the roles' names.",
      severity: "error",
      from: { path: "\\.(policy|rules)\\.ts$" },
      to: {
        path: "^(server|node_modules)/",
        pathNot: ["/platform/actor\\.ts$", "\\.(rules|policy)\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "tenant-rows-through-transactions",
      comment: "Feature code gets at rows through a transaction or a read of its department, never through the pools.",
      severity: "error",
      from: {
        path: "^server/src/",
        pathNot: ["^server/src/platform/", "^server/src/(app|default-run|worker|support/admin)\\.ts$", "\\.test\\.ts$"],
      },
      to: { path: "^server/src/platform/database\\.ts$" },
    },
    {
      name: "product-without-tests",
      severity: "error",
      from: { path: "^(server/src|client/src)", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^server/(test|bench)|\\.test\\.tsx?$" },
    },
    {
      name: "client-and-server-apart",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^server/src" },
    },
    {
      name: "ui-without-graphql",
      severity: "error",
      from: { path: "^client/src/ui/" },
      to: { path: "^client/src/(?!ui/|theme\\.ts)|@apollo/client" },
    },
    {
      name: "nobody-imports-a-page",
      comment:
        "Page -> component -> ui: only the routes know pages, and the start, which has the first one fetched early.",
      severity: "error",
      from: { path: "^client/src/", pathNot: "^client/src/(routes\\.tsx|start/start\\.ts)$" },
      to: { path: "Page\\.tsx$" },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|\\?worker$" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    includeOnly: "^(server|client|ormconfig\\.ts|node_modules)",
    // What the benchmark compares with is installed by the benchmark alone.
    exclude: { path: "\\.(css|svg)$|^client/dist|^server/bench/(peers|node_modules)/" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
