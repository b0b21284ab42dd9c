import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/**
 * What `read` makes of a text that all requests of a connection mostly have in common, such as their cookie: worked out
 * once for each connection, and anew when it is another. Of the text alone: nothing that the database knows.
 */
export function perConnection<Value>(read: (text: string) => Value): (request: IncomingMessage, text: string) => Value {
  const last = new WeakMap<Socket, { readonly text: string; readonly value: Value }>();
  return ({ socket }, text) => {
    const before = last.get(socket);
    if (before?.text === text) return before.value;
    const value = read(text);
    last.set(socket, { text, value });
    return value;
  };
}
