import type { CourseFormat, TakeType } from "../graphql/generated";

/** How a class is taken, in plain words. */
export const takeTypeHelp: Record<TakeType, string> = {
  DISTRIBUTIVE: "By oneself, at any time: online, a video, an article with a test.",
  LIVE: "With an instructor who can be asked, at a set time: in a room or by video.",
};

/** CAPCE's formats, and what each means. */
export const formats: readonly { format: CourseFormat; takeType: TakeType; label: string }[] = [
  { format: "F1", takeType: "LIVE", label: "F1: live, held once" },
  { format: "F2", takeType: "LIVE", label: "F2: live, held again and again" },
  { format: "F5", takeType: "LIVE", label: "F5: live by video, the instructor is there" },
  { format: "F3", takeType: "DISTRIBUTIVE", label: "F3: distributive, no instructor is there" },
];

export const takeTypeOf = (format: CourseFormat): TakeType => (format === "F3" ? "DISTRIBUTIVE" : "LIVE");

export const formatLabel = (wanted: CourseFormat): string =>
  formats.find(({ format }) => format === wanted)?.label ?? wanted;
