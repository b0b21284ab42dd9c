import type { ClassFacts } from "../courses/class-facts.rules.js";

/** A class of the demo: in the shared catalogue, in each department's own, or taken elsewhere. */
export interface DemoClass extends Pick<ClassFacts, "name" | "provider" | "minutes" | "areas" | "capceNumber"> {
  readonly takeType: "LIVE" | "DISTRIBUTIVE";
  readonly format: "F1" | "F2" | "F3" | "F5" | null;
  readonly creditType: "CAPCE" | "STATE" | "PROGRAM" | "DEPARTMENT";
  readonly catalogue: "SHARED" | "OWN" | null;
  readonly needsLicence: boolean;
}

const ACADEMY = "Open Prehospital Academy";
type Areas = readonly (readonly [area: string, minutes: number])[];

const areasOf = (areas: Areas): DemoClass["areas"] => areas.map(([area, minutes]) => ({ area, minutes }));

/** A class of the academy that all departments share, with a made-up CAPCE number. */
const online = (serial: number, format: "F3" | "F5", name: string, minutes: number, ...areas: Areas): DemoClass => ({
  ...{ name, provider: ACADEMY, minutes, areas: areasOf(areas), format, creditType: "CAPCE", catalogue: "SHARED" },
  ...{ takeType: format === "F3" ? "DISTRIBUTIVE" : "LIVE", needsLicence: true },
  capceNumber: `25-OPA-${format}-${String(serial).padStart(4, "0")}`,
});

/** A drill of the department's own. */
const drill = (name: string, minutes: number, ...areas: Areas): DemoClass => ({
  ...{ name, provider: "Department training", minutes, areas: areasOf(areas), capceNumber: null, format: null },
  ...{ takeType: "LIVE", creditType: "DEPARTMENT", catalogue: "OWN", needsLicence: false },
});

/** A class at a college or a conference. */
const elsewhere = (name: string, provider: string, minutes: number, ...areas: Areas): DemoClass => ({
  ...{ name, provider, minutes, areas: areasOf(areas), capceNumber: null, format: null, takeType: "LIVE" },
  ...{ creditType: "STATE", catalogue: null, needsLicence: false },
});

/** What people of the demo have taken; areas are named as the NCCP names its topics. */
export const DEMO_CLASSES: readonly DemoClass[] = [
  online(101, "F3", "Ventilation: from the bag to the machine", 120, ["Ventilation", 90], ["Oxygenation", 30]),
  online(102, "F3", "Stroke: minutes are brain", 60, ["Stroke", 60]),
  online(103, "F5", "Cardiac arrest: high performance in a small crew", 120, ["Cardiac Arrest", 120]),
  online(104, "F3", "Pediatric cardiac arrest", 120, ["Pediatric Cardiac Arrest", 120]),
  online(105, "F3", "After the pulse returns", 30, ["Post-Resuscitation Care", 30]),
  online(106, "F3", "Assist devices at the door", 30, ["Ventricular Assist Devices", 30]),
  online(107, "F3", "Bleeding control", 60, ["Hemorrhage Control", 30], ["Trauma Triage", 30]),
  online(108, "F3", "Head and spine", 60, ["CNS Injury", 60]),
  online(109, "F5", "Special healthcare needs", 90, ["Special Healthcare Needs", 90]),
  online(110, "F3", "Birth on the road", 60, ["OB Emergencies", 30]),
  online(
    111,
    "F3",
    "Infectious diseases: this year's update",
    60,
    ["Infectious Diseases", 30],
    ["Hygiene, Safety, Vaccinations", 30],
  ),
  online(112, "F3", "Pain: measure, treat, measure again", 60, ["Pain Management", 60]),
  online(113, "F5", "The person in crisis", 60, ["Psychiatric/Behavioral", 60]),
  online(114, "F3", "Opioids", 60, ["Toxicological (opioids)", 60]),
  online(115, "F3", "Seizures", 30, ["Neurological (seizures)", 30]),
  online(116, "F3", "Diabetes: high, low and in between", 60, ["Endocrine (diabetes)", 60]),
  online(117, "F3", "Anaphylaxis", 30, ["Immunological", 30]),
  online(118, "F3", "Children on the move", 30, ["Pediatric Transport", 30]),
  online(119, "F3", "What a good study looks like", 60, ["EMS Research", 30], ["Evidence Based Guidelines", 30]),
  drill("Driving: the first rain", 120, ["Ambulance Safety", 60]),
  drill(
    "Multiple casualties at the fairground",
    240,
    ["Field Triage, Disasters/MCI", 120],
    ["Crew Resource Management", 60],
  ),
  drill("Speaking up", 60, ["Culture of Safety", 30], ["Crew Resource Management", 30]),
  drill("People at risk: what we see that others don't", 60, ["At-Risk Populations", 60]),
  drill("Protocol update", 90),
  elsewhere("County grand rounds: chest pain", "Harlan County Hospital", 90, ["Acute Coronary Syndrome", 60]),
  elsewhere("Winter conference, day one", "State EMS Association", 360, ["Trauma", 120], ["Medical", 120]),
  elsewhere("Winter conference, day two", "State EMS Association", 360, ["Cardiovascular", 120], ["Operations", 120]),
  elsewhere(
    "Refresher weekend",
    "Harlan County Hospital",
    720,
    ["Medical", 240],
    ["Trauma", 120],
    ["Cardiovascular", 180],
  ),
  elsewhere("Airway lab", "Harlan County Hospital", 240, ["Ventilation", 180], ["Oxygenation", 30]),
  elsewhere("Trauma symposium", "University Hospital", 300, ["Trauma", 120], ["Hemorrhage Control", 30]),
  drill("Emergency driving, full course", 480, ["Ambulance Safety", 120]),
  drill("Hazardous materials, yearly", 240),
  drill("Extrication night", 180, ["Trauma", 60]),
  drill("Wildland season opener", 120),
];
