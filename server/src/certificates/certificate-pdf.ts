import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import { hoursText } from "../courses/class-facts.rules.js";
import { prepareFonts } from "./certificate-fonts.js";
import { writeText } from "./write-text.js";

/** What a certificate says. */
export interface CertificateFacts {
  readonly personName: string;
  readonly className: string;
  readonly provider: string;
  readonly minutes: number;
  /** YYYY-MM-DD. */
  readonly completedOn: string;
  readonly takeType: "LIVE" | "DISTRIBUTIVE";
  readonly creditType: string;
  readonly capceNumber: string | null;
  readonly departmentName: string;
  /** PNG or JPEG. */
  readonly logo: Buffer | null;
  /** The officer who recorded or accepted it, and answers for it. */
  readonly officerName: string | null;
  /** The public page that says whether it is valid. */
  readonly checkUrl: string;
}

const INK = "#10272c";
const SOFT = "#43575c";
const TEAL = "#0b5a66";
const ACCENT = "#c8702a";
const LINE = "#c3d3d6";
const [WIDTH, HEIGHT] = [792, 612];
const MARGIN = 56;
const INNER = WIDTH - 2 * MARGIN;

/** One PDF with a page (US Letter, across) for each certificate, in their order. */
export async function certificatesPdf(certificates: readonly CertificateFacts[], title: string): Promise<Buffer> {
  await prepareFonts(certificates.flatMap(textsOf));
  const doc = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-US",
    displayTitle: true,
    info: { Title: title, Author: certificates[0]?.departmentName ?? "", Creator: "Muster" },
  });
  const pictures = openPictures(doc, certificates);
  const whole = buffer(doc as unknown as AsyncIterable<Buffer>);
  for (const certificate of certificates) {
    drawPage(doc, certificate, pictures);
    // Others are answered between two pages.
    await setImmediate();
  }
  doc.end();
  return whole;
}

const textsOf = (facts: CertificateFacts): string[] => [
  facts.personName,
  facts.className,
  facts.provider,
  facts.departmentName,
  facts.officerName ?? "",
];

type Pictures = ReadonlyMap<Buffer, PDFKit.Mixins.ImageSrc>;

/** Each picture is unpacked and stored once, on however many pages it stands. */
function openPictures(doc: PDFKit.PDFDocument, certificates: readonly CertificateFacts[]): Pictures {
  const opener = doc as unknown as { openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc };
  const logos = new Set(certificates.flatMap(({ logo }) => logo ?? []));
  return new Map([...logos].map((logo) => [logo, opener.openImage(logo)]));
}

function drawPage(doc: PDFKit.PDFDocument, facts: CertificateFacts, pictures: Pictures): void {
  doc.addPage();
  doc
    .lineWidth(1.5)
    .strokeColor(TEAL)
    .rect(24, 24, WIDTH - 48, HEIGHT - 48)
    .stroke();
  doc
    .lineWidth(0.5)
    .strokeColor(LINE)
    .rect(30, 30, WIDTH - 60, HEIGHT - 60)
    .stroke();
  drawHead(doc, facts, facts.logo ? pictures.get(facts.logo) : undefined);
  const center = { align: "center" } as const;
  writeText(doc, "Certificate of completion", MARGIN, 176, INNER, { ...center, size: 17, color: TEAL, weight: 700 });
  doc.rect(WIDTH / 2 - 22, 188, 44, 2).fill(ACCENT);
  writeText(doc, "This certifies that", MARGIN, 214, INNER, { ...center, size: 12, color: SOFT });
  writeText(doc, facts.personName, MARGIN, 258, INNER, { ...center, size: 38, color: INK, weight: 700 });
  writeText(doc, "has completed", MARGIN, 285, INNER, { ...center, size: 12, color: SOFT });
  const ofClass = { ...center, size: 23, color: INK, weight: 700, wrap: "around" } as const;
  writeText(doc, facts.className, MARGIN, 327, INNER, ofClass);
  drawFacts(doc, facts);
  drawFoot(doc, facts);
}

function drawHead(doc: PDFKit.PDFDocument, { departmentName }: CertificateFacts, logo?: PDFKit.Mixins.ImageSrc): void {
  if (logo) doc.image(logo, WIDTH / 2 - 110, 48, { fit: [220, 68], align: "center", valign: "center" });
  const style = { align: "center", size: logo ? 13 : 22, color: INK, weight: 700, wrap: "around" } as const;
  writeText(doc, departmentName, MARGIN, logo ? 138 : 108, INNER, style);
}

const CREDIT: Readonly<Record<string, string>> = {
  CAPCE: "CAPCE",
  STATE: "State EMS office",
  PROGRAM: "EMS education programme",
  ACADEMIC: "Academic",
  DEPARTMENT: "Department training",
};

function drawFacts(doc: PDFKit.PDFDocument, facts: CertificateFacts): void {
  const rows: [label: string, value: string][] = [
    ["Hours", hoursText(facts.minutes)],
    ["Completed on", dayText(facts.completedOn)],
    ["Provider", facts.provider],
    ["Take type", facts.takeType === "LIVE" ? "Live" : "Distributive"],
    ["Credit", CREDIT[facts.creditType] ?? facts.creditType],
    ...(facts.capceNumber ? [["CAPCE number", facts.capceNumber] as [string, string]] : []),
  ];
  const column = INNER / 3;
  doc
    .lineWidth(0.5)
    .strokeColor(LINE)
    .moveTo(MARGIN, 356)
    .lineTo(WIDTH - MARGIN, 356)
    .stroke();
  rows.forEach(([label, value], index) => {
    const x = MARGIN + (index % 3) * column;
    const y = 380 + Math.floor(index / 3) * 50;
    writeText(doc, label, x, y, column - 16, { size: 9, color: SOFT });
    writeText(doc, value, x, y + 17, column - 16, { size: 13, color: INK, weight: 700, wrap: "down" });
  });
}

function drawFoot(doc: PDFKit.PDFDocument, { officerName, departmentName, checkUrl }: CertificateFacts): void {
  const y = 540;
  const signature = 280;
  if (officerName) writeText(doc, officerName, MARGIN, y - 8, signature, { size: 15, color: INK });
  doc
    .lineWidth(0.75)
    .strokeColor(INK)
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + signature, y)
    .stroke();
  const by = officerName ? `Verified for ${departmentName}` : `For ${departmentName}`;
  writeText(doc, by, MARGIN, y + 14, signature, { size: 9, color: SOFT, wrap: "down" });

  const side = 84;
  drawQr(doc, checkUrl, WIDTH - MARGIN - side, y - side + 14, side);
  const width = 240;
  const left = WIDTH - MARGIN - side - 14 - width;
  const style = { size: 8.5, color: SOFT, align: "right" } as const;
  writeText(doc, "Check this certificate", left, y - 13, width, { ...style, size: 9, color: INK, weight: 700 });
  writeText(doc, checkUrl, left, y, width, { ...style, wrap: "down" });
}

/** As squares, which print sharp at any size; a reader gets the address. */
function drawQr(doc: PDFKit.PDFDocument, url: string, x: number, y: number, side: number): void {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: "M" });
  const cell = side / modules.size;
  doc.markContent("Figure", { alt: `QR code: ${url}` });
  doc.fillColor("#000000");
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) doc.rect(x + column * cell, y + row * cell, cell, cell);
    }
  }
  doc.fill();
  doc.endMarkedContent();
  doc.link(x, y, side, side, url);
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "22 Nov 2026", as everywhere in the product. */
const dayText = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));
