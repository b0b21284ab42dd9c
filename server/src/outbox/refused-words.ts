import { config } from "../platform/config.js";
import type { ClaimedMail } from "./claim-mails.js";
import { longDay } from "./course-words.js";
import type { Words } from "./join-words.js";

/** Word that an officer refused what one had reported, and why. */
export function refusedWords({ departmentName, senderName, report }: ClaimedMail): Words {
  const department = departmentName ?? "your department";
  return {
    subject: `${department} did not accept a class that you reported`,
    paragraphs: [
      `${senderName ?? "An officer"} looked at what you reported to ${department}, and did not accept it:`,
      { quote: report ? [`${report.className}, completed ${longDay(report.completedOn)}`] : [] },
      "The reason:",
      { quote: report ? [report.why] : [] },
      "It does not count toward your training. Report the class again, with its proof, when that is mended.",
    ],
    action: { label: "Open your training", url: new URL("/my-training", config().publicUrl).href },
    notes: ["If you have a question about it, answer this mail."],
  };
}
