import { viewNames } from "./viewNames";

export type ExportFormat = "csv" | "xlsx";

/** Where the users of a view, all its pages, come as a file. Without `params`: everybody who is active. */
export function exportUrl(departmentId: string, format: ExportFormat, params?: URLSearchParams): string {
  const view = params ? [...params].filter(([name]) => viewNames.includes(name)) : [["status", "ACTIVE"]];
  const query = new URLSearchParams(view).toString();
  return `/departments/${encodeURIComponent(departmentId)}/users.${format}${query && `?${query}`}`;
}
