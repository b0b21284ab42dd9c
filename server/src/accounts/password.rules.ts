/** NIST SP 800-63B: length counts, composition rules do not; what can be guessed about the person is refused. */
export const MIN_PASSWORD_LENGTH = 10;

interface Owner {
  readonly email: string | null;
  readonly loginId: string | null;
  readonly firstName: string;
  readonly lastName: string;
}

/** Beginnings of passwords that lead every list of leaked ones, of 10 characters and more or repeated to it. */
const COMMON = [
  "password",
  "passw0rd",
  "qwertyuiop",
  "qwerty123",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "changeme",
  "firefighter",
  "paramedic",
  "muster",
  "prodigy",
  "0123456789",
  "1234567890",
  "0987654321",
  "abcdefghij",
  "trustno1",
  "sunshine",
  "football",
  "baseball",
  "superman",
  "princess",
];

/** What is wrong with a new password, in a sentence for the person; null when it may be used. */
export function passwordProblem(password: string, owner: Owner, maxLength: number): string | null {
  const letters = [...password.normalize("NFKC")];
  if (!password.isWellFormed()) return "This password holds a broken character. Type it again.";
  if (letters.length < MIN_PASSWORD_LENGTH) {
    return `Use at least ${MIN_PASSWORD_LENGTH} characters; a few words in a row are good.`;
  }
  if (password.length > maxLength) return `Use at most ${maxLength} characters.`;
  const folded = fold(password);
  if (new Set(folded).size < 4) return "Use more different characters.";
  if (COMMON.some((common) => restOf(folded, common) < 4)) {
    return "This password is among those that are tried first. Use a few words of your own.";
  }
  if (ownWords(owner).some((word) => restOf(folded, word) < 4)) {
    return "Your name, e-mail address or login ID is too easy to guess. Use a few words that do not name you.";
  }
  return null;
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** How many characters are left when every occurrence of a word is taken out; all of them when it has none. */
const restOf = (password: string, word: string): number =>
  password.includes(word) ? password.replaceAll(word, "").length : password.length;

function ownWords({ email, loginId, firstName, lastName }: Owner): string[] {
  const names = [firstName + lastName, lastName + firstName, `${firstName}.${lastName}`, firstName, lastName];
  return [email, email?.split("@")[0], loginId, ...names]
    .filter((word) => word !== null && word !== undefined)
    .map(fold)
    .filter((word) => word.length >= 3);
}
