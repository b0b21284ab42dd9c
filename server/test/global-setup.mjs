import "../scripts/ts-loader.mjs";

/** One throw-away PostgreSQL for the run, with a migrated database that every test file clones. */
export default async function globalSetup() {
  const { startTestServer } = await import("./test-server.ts");
  const server = await startTestServer();
  process.env.MUSTER_TEST_SERVER = JSON.stringify(server.addresses);
  globalThis.musterTestServer = server;
}
