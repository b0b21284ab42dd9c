/** The URL's words for whom the users page shows, and in which order; the export takes the same. */
export const viewNames = ["search", "status", "role", "group", "location", "sort", "direction"];
