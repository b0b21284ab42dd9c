import { useCallback, useEffect, useState } from "react";

export const languages = { curl: "curl", javascript: "JavaScript", python: "Python" } as const;
export type Language = keyof typeof languages;

/** A scope, or who else may ask for a field. */
export type Access = "ANY_TOKEN" | "NO_TOKEN" | "PUBLIC" | (string & {});

export interface Example {
  name: string;
  title: string;
  words: string[];
  operation: string | null;
  variables: Record<string, unknown>;
  code: Record<Language, string>;
  environment: string[];
  scopes: string[];
}

export interface ExampleGroup {
  title: string;
  examples: Example[];
}

export interface InputReference {
  name: string;
  type: string;
  description: string;
  defaultValue: string | null;
  deprecated: string | null;
}

export interface FieldReference {
  name: string;
  type: string;
  description: string;
  args: InputReference[];
  access: Access;
  deprecated: string | null;
}

export interface OperationReference extends FieldReference {
  document: string;
}

export interface TypeReference {
  name: string;
  kind: "object" | "input" | "enum" | "scalar";
  description: string;
  fields: FieldReference[];
  inputs: InputReference[];
  values: { name: string; description: string; deprecated: string | null }[];
}

export interface Reference {
  queries: OperationReference[];
  mutations: OperationReference[];
  subscriptions: OperationReference[];
  types: TypeReference[];
}

/** What the server says of its API: written from the schema that it runs. */
export interface DocsContent {
  version: string;
  publicUrl: string;
  limits: { cost: number; page: number; requestsPerMinute: number; fileBytes: number; keyHours: number };
  errors: { code: string; meaning: string; advice: string; status: number }[];
  examples: ExampleGroup[];
  reference: Reference;
}

/** Asks the server for the page's content; `retry` asks again after it could not be had. */
export function useDocsContent() {
  const [content, setContent] = useState<DocsContent | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(async () => {
    setHasFailed(false);
    try {
      const response = await fetch("/docs/content.json");
      if (!response.ok) throw new Error(response.statusText);
      setContent((await response.json()) as DocsContent);
    } catch {
      setHasFailed(true);
    }
  }, []);

  useEffect(() => void load(), [load]);
  return { content, hasFailed, retry: load };
}
