import { config } from "../platform/config.js";
import type { ClaimedMail } from "./claim-mails.js";
import type { Words } from "./join-words.js";
import type { OverdueCourse } from "./mail.entity.js";

const MOST = 20;

/** The reminder of overdue courses: one mail for all of them. */
export function overdueWords({ departmentName, courses, unsubscribe }: ClaimedMail): Words {
  const all = courses ?? [];
  const department = departmentName ?? "your department";
  const listed = all.slice(0, MOST).map(({ name, dueOn }) => `${name}, due ${longDay(dueOn)}`);
  const rest = all.length > MOST ? [`and ${all.length - MOST} more`] : [];
  return {
    subject:
      all.length === 1 ? `A course of ${department} is overdue` : `${all.length} courses of ${department} are overdue`,
    paragraphs: [
      all.length === 1
        ? `${department} asked you to complete this course, and its due date has passed:`
        : `${department} asked you to complete these courses, and their due dates have passed:`,
      { quote: [...listed, ...rest] },
      "If you have completed one elsewhere, report it with your certificate; an officer will look at it.",
    ],
    action: { label: "Open your courses", url: config().publicUrl.href },
    notes: ["If this is wrong, ask a training officer of your department."],
    ...(unsubscribe ? { end: { label: "Send me no more reminders of this department", url: unsubscribe } } : {}),
  };
}

const longDay = (day: OverdueCourse["dueOn"]): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", {
    ...{ year: "numeric", month: "long", day: "numeric", timeZone: "UTC" },
  } as const);
