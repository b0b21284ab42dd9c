import { hoursText } from "../training/trainingWords";
import { countOf } from "../ui/numbers";

/** "1.5 hours", "1 hour". */
export const durationWords = (minutes: number): string => `${hoursText(minutes)} ${minutes === 60 ? "hour" : "hours"}`;

/** What tells how many licences of a course are left. */
export interface LicencedCourse {
  needsLicence: boolean;
  licencePool?: { available: number } | null;
}

/** How many licences are free; null where a course needs none. */
export const licencesLeft = ({ needsLicence, licencePool }: LicencedCourse): number | null =>
  needsLicence ? (licencePool?.available ?? 0) : null;

/** "9 licences left", "No licence left", "None bought yet"; null where a course needs none. */
export function licencesWords(course: LicencedCourse): string | null {
  const left = licencesLeft(course);
  if (left === null) return null;
  if (!course.licencePool) return "None bought yet";
  return left > 0 ? `${countOf(left, "licence")} left` : "No licence left";
}
