import { startPostgres } from "../src/platform/embedded/postgres.js";
const pg = await startPostgres("/tmp/muster/bench6/data2/postgres", {});
console.log(pg.superuserUrl("bench_40_20000"));
setInterval(() => {}, 1000);
process.on("SIGTERM", async () => { await pg.stop(); process.exit(); });
