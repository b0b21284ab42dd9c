import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

const { MUSTER_URL, MUSTER_TOKEN, MUSTER_DEPARTMENT } = process.env;

const address = new URL(`/departments/${MUSTER_DEPARTMENT}/users.csv`, MUSTER_URL);
address.search = new URLSearchParams({ status: "ACTIVE", sort: "EMPLOYEE_ID" });
const response = await fetch(address, { headers: { authorization: `Bearer ${MUSTER_TOKEN}` } });
if (!response.ok) throw new Error((await response.json()).message);
await pipeline(response.body, createWriteStream("users.csv"));
