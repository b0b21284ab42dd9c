import Link from "@mui/material/Link";
import type { ReactNode } from "react";

interface HelpTopic {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly (readonly [question: string, answer: ReactNode])[];
}

/** What people ask, with an answer that is true of this product and says what to do. */
export const helpTopics: readonly HelpTopic[] = [
  {
    id: "invited",
    title: "You were invited",
    answers: [
      [
        "I have an account under another address.",
        "Sign in with it, then open the invitation: one screen names both addresses and asks. A second account is never needed.",
      ],
      [
        "The link says that it has expired, or that there is a newer one.",
        "An invitation can be answered for 30 days, and the newest mail has the link that works. Ask a training officer of the department to send it again.",
      ],
      [
        "The link says that it was used.",
        "Then somebody has joined with it, most likely you. Sign in; the department is on your Home page.",
      ],
      [
        "I joined, and the department does not open.",
        "Some departments approve everybody who joins. You get a mail when a training officer has done so.",
      ],
    ],
  },
  {
    id: "signing-in",
    title: "Signing in",
    answers: [
      [
        "I forgot my password.",
        <>
          Choose <Link href="/forgot-password">Forgot password?</Link> and follow the link in the mail. It works for one
          hour, once.
        </>,
      ],
      [
        "I have no e-mail address.",
        "A training officer can print a code for you. With your login ID and the code you set a password; the code works for 72 hours, once.",
      ],
      [
        "I see no department after signing in.",
        "You are in none now. Your account and your records stay yours; an invitation to the address of your account is waiting for you on Home as soon as a training officer sends one.",
      ],
    ],
  },
  {
    id: "uploading",
    title: "Uploading a CSV file",
    answers: [
      [
        "What becomes of each line?",
        "Somebody without an account is created and gets a mail to set a password. Somebody with an account elsewhere is invited and joins by accepting. Your own user is updated, without a mail. What cannot be imported is skipped, with the reason.",
      ],
      [
        "What belongs in the file?",
        <>
          First name, last name, e-mail, role, and the employee ID if you use one. Take the{" "}
          <Link href="/imports/sample.csv">sample CSV</Link> and fill it in. A blank cell never erases what is stored.
        </>,
      ],
      [
        "Can it go wrong?",
        "Nothing is written before you confirm the review. Lines that failed can be downloaded with their reasons, corrected and uploaded again.",
      ],
    ],
  },
  {
    id: "leaving",
    title: "Inactive, archived, removed",
    answers: [
      [
        "Inactive",
        "For a temporary leave. As your department has set it, the person loses access meanwhile or is only left out of reports; switching back restores everything.",
      ],
      ["Archived", "The person cannot enter. Officers still find the records: users filtered by the status Archived."],
      [
        "Removed",
        "The person leaves the department and keeps their account and records; officers no longer see them. Inviting the person back brings all back as it was.",
      ],
    ],
  },
];
