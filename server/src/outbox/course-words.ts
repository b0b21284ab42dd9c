import { config } from "../platform/config.js";
import type { ClaimedMail } from "./claim-mails.js";
import type { Words } from "./join-words.js";
import type { MailedCourse } from "./mail.entity.js";

const MOST = 20;
const reportWords = (count: number): string =>
  `If you have completed ${count === 1 ? "it" : "one"} elsewhere, report that with your certificate; an officer will look at it.`;

/** The reminder of overdue courses: one mail for all of them. */
export function overdueWords({ departmentName, courses, unsubscribe }: ClaimedMail): Words {
  const all = courses ?? [];
  const department = departmentName ?? "your department";
  return {
    subject:
      all.length === 1 ? `A course of ${department} is overdue` : `${all.length} courses of ${department} are overdue`,
    paragraphs: [
      all.length === 1
        ? `${department} asked you to complete this course, and its due date has passed:`
        : `${department} asked you to complete these courses, and their due dates have passed:`,
      { quote: linesOf(all) },
      reportWords(all.length),
    ],
    action: openCourses(),
    notes: ["If this is wrong, ask a training officer of your department."],
    ...(unsubscribe ? { end: { label: "Send me no more reminders of this department", url: unsubscribe } } : {}),
  };
}

/** Word of courses that were assigned to somebody, one mail for what came within a minute. */
export function assignedWords({ departmentName, senderName, senderEmail, courses }: ClaimedMail): Words {
  const all = courses ?? [];
  const department = departmentName ?? "Your department";
  const what = all.length === 1 ? "this course" : "these courses";
  return {
    subject: `${department} assigned you ${all.length === 1 ? "a course" : `${all.length} courses`}`,
    paragraphs: [
      `${senderName ?? "A training officer"} assigned you ${what} at ${departmentName ?? "your department"}:`,
      { quote: linesOf(all) },
      reportWords(all.length),
    ],
    action: openCourses(),
    notes: [
      senderEmail
        ? "If this is wrong, answer this mail: it reaches who assigned it."
        : "If this is wrong, ask a training officer of your department.",
    ],
  };
}

const openCourses = () => ({ label: "Open your courses", url: new URL("/my-training", config().publicUrl).href });

/** "Stroke Care, due November 1, 2026", as many as one reads. */
function linesOf(courses: readonly MailedCourse[]): string[] {
  const listed = courses
    .slice(0, MOST)
    .map(({ name, dueOn }) => (dueOn === null ? name : `${name}, due ${longDay(dueOn)}`));
  return courses.length > MOST ? [...listed, `and ${courses.length - MOST} more`] : listed;
}

/** "November 22, 2026". */
export const longDay = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", {
    ...{ year: "numeric", month: "long", day: "numeric", timeZone: "UTC" },
  } as const);
