import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { config } from "../config.js";
import { perConnection } from "./per-connection.js";

/** The address that a request came from, past the proxies that we trust; IPv6 by its network of 64 bits. */
export function clientAddress(request: IncomingMessage): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const behind = config().trustProxy > 0 ? forwarded.at(-config().trustProxy)?.trim() : undefined;
  return networkOf(request, behind || (request.socket.remoteAddress ?? "unknown"));
}

const networkOf = perConnection((address) => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const front = head.split(":").filter(Boolean);
  const back = (tail ?? "").split(":").filter(Boolean);
  const groups = [
    ...front,
    ...Array<string>(tail === undefined ? 0 : 8 - front.length - back.length).fill("0"),
    ...back,
  ];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
});
