import { createClient } from "graphql-ws";
import WebSocket from "ws";

/** How an import stands, each time that it changes, until it has ended: pushed by the server, as the dashboard has it. */
export async function* importStates(port: number, cookie: string, id: string): AsyncGenerator<string> {
  class SignedIn extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({
    url: `ws://localhost:${port}/graphql`,
    webSocketImpl: SignedIn,
    retryAttempts: 0,
    lazy: true,
  });
  try {
    const query = `subscription { importProgress(batchId: "${id}") { status } }`;
    for await (const { data, errors } of client.iterate<{ importProgress: { status: string } }>({ query })) {
      if (errors || !data) throw new Error(JSON.stringify(errors));
      yield data.importProgress.status;
    }
  } finally {
    await client.dispose();
  }
}
