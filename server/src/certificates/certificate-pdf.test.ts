import { expect, test } from "@jest/globals";
import { type CertificateFacts, certificatesPdf } from "./certificate-pdf.js";

const FACTS: CertificateFacts = {
  personName: "Dana Núñez",
  className: "Cardiac emergencies",
  provider: "Metro Academy",
  minutes: 90,
  completedOn: "2026-11-02",
  takeType: "LIVE",
  creditType: "CAPCE",
  capceNumber: null,
  departmentName: "Metro EMS",
  logo: null,
  officerName: "Olivia Fischer",
  checkUrl: "https://muster.example.org/certificates/AAAAAAAAAAAAAAAAAAAAAA",
};

test("[130] others are answered after every page of a PDF", async () => {
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const pages = 30;
  const pdf = await certificatesPdf(Array<CertificateFacts>(pages).fill(FACTS), "Certificates");
  isDone = true;
  expect(pdf.toString("latin1")).toContain(`/Count ${pages}`);
  expect(turns).toBeGreaterThanOrEqual(pages);
});
