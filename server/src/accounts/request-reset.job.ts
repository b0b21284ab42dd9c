import { z } from "zod";
import { defineJob } from "../platform/queue.js";
import { sendReset } from "./send-reset.js";

/** Looks up who a reset was asked for, and mails them: outside the request, so that its time tells nothing. */
export const requestReset = defineJob("request-reset", z.object({ identifier: z.string() }), sendReset);
