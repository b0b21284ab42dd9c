import { AppError } from "./errors.js";

/** What is wrong with a line of text that somebody typed; null when it can be stored. */
export function textProblem(text: string, maxLength: number): string | null {
  if (!text.isWellFormed() || /\p{Cc}|[\u2028-\u202E\u2066-\u2069\uFFFD-\uFFFF]/u.test(text)) {
    return "This holds a character that cannot be stored. Type it again.";
  }
  return [...text].length > maxLength ? `Use at most ${maxLength} characters.` : null;
}

/** A line of text as it is stored: composed, without blanks around it. */
export const cleanText = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Reads a line that must say something; otherwise INVALID_INPUT with the field. */
export function requireText(field: string, value: string, maxLength: number): string {
  const text = cleanText(value);
  if (text === "") throw invalid(field, "Fill this in.");
  const problem = textProblem(text, maxLength);
  if (problem) throw invalid(field, problem);
  return text;
}

/** Reads a line that may be blank: then it is null. */
export function optionalText(field: string, value: string | null | undefined, maxLength: number): string | null {
  return value == null || cleanText(value) === "" ? null : requireText(field, value, maxLength);
}

/** A refusal of one input. */
export const invalid = (field: string, message: string): AppError =>
  new AppError("INVALID_INPUT", message, { [field]: message });
