import type { GraphQLFormattedError } from "graphql";

/** What a GraphQL request was answered with. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** The code of the first error. */
  readonly code: string | undefined;
  readonly headers: Headers;
}

/** A file to upload. */
export interface UploadFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  /** The variable that takes it ("file"). */
  readonly variable?: string;
}

/** Somebody who talks to the server over HTTP, signed in or not. */
export class GraphqlClient {
  constructor(
    private readonly url: string,
    private readonly cookie: string | undefined,
  ) {}

  /** Runs one operation. */
  async execute<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    return this.post<Data>(JSON.stringify({ query, variables }), { "content-type": "application/json" });
  }

  /** Runs one operation with a file, as the GraphQL multipart request form has it. */
  async upload<Data = Record<string, unknown>>(
    query: string,
    variables: object,
    { name, content, type = "text/csv", variable = "file" }: UploadFile,
  ): Promise<Answer<Data>> {
    const form = new FormData();
    form.set("operations", JSON.stringify({ query, variables: { ...variables, [variable]: null } }));
    form.set("map", JSON.stringify({ 0: [`variables.${variable}`] }));
    form.set("0", new Blob([content], { type }), name);
    return this.post<Data>(form, { "apollo-require-preflight": "true" });
  }

  /** A plain request to a path of the server. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie) headers.set("cookie", this.cookie);
    return fetch(new URL(path, this.url), { redirect: "manual", ...init, headers });
  }

  private async post<Data>(body: string | FormData, headers: Record<string, string>): Promise<Answer<Data>> {
    const response = await this.fetch("/graphql", { method: "POST", body, headers });
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: GraphQLFormattedError[] };
    return {
      status: response.status,
      data: data ?? null,
      errors: errors ?? [],
      code: errors?.[0]?.extensions?.code as string | undefined,
      headers: response.headers,
    };
  }
}
