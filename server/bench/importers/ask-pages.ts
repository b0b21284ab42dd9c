// Asks for a page steadily, in a process of its own: whatever its parent does meanwhile holds up no answer.
// Each message ends a stretch and begins the next; the answer is the milliseconds of its pages. PORT COOKIE BODY
import { atRate, wireRequest } from "../harness/http-load.js";

// One import of 10,000 rows has about 40 pages, and the database hardly notices them.
const PER_SECOND = 20;

const [, , port = "", cookie = "", body = ""] = process.argv;
const request = wireRequest(Number(port), "/graphql", { cookie }, body);
let stretch = new AbortController();
process.on("message", () => stretch.abort());
process.once("disconnect", () => process.exit()); // its parent has ended
for (;;) {
  const wish = { perSecond: PER_SECOND, seconds: Number.POSITIVE_INFINITY, connections: 4, signal: stretch.signal };
  const { latencies } = await atRate(Number(port), [request], wish);
  stretch = new AbortController();
  process.send?.(latencies);
}
