declare module "apollo-upload-client/UploadHttpLink.mjs" {
  import type { ApolloLink } from "@apollo/client/link";

  interface UploadHttpLinkOptions {
    uri?: string;
    credentials?: string;
    headers?: Record<string, string>;
    fetch?: (url: string, options?: RequestInit) => Promise<Response>;
  }
  const UploadHttpLink: new (options?: UploadHttpLinkOptions) => ApolloLink;

  export { UploadHttpLink as default };
}
