import { AppError } from "./errors.js";

const MAX_SEARCH = 200;

/** What was typed into a search box, fit for the database; null when that is nothing. */
export function searchText(typed: string | null | undefined): string | null {
  const text = (typed ?? "").trim().replace(/\s+/g, " ");
  if (text.length > MAX_SEARCH) throw refused(`Search for at most ${MAX_SEARCH} characters.`);
  if (text.includes("\0") || !text.isWellFormed()) throw refused("This holds characters that cannot be searched for.");
  return text || null;
}

const refused = (message: string): AppError => new AppError("INVALID_INPUT", message, { search: message });
