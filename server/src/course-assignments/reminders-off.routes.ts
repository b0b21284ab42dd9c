import { type Request, type Response, Router } from "express";
import { unknownInvitations } from "../invitations/invitation-limits.js";
import { clientAddress } from "../platform/http/client-address.js";
import { sendPage } from "../platform/http/plain-page.js";
import { readRemindersOff } from "./reminder-token.js";
import { endReminders } from "./reminders-off.js";

/** Where a reminder's `List-Unsubscribe` leads: a mail program posts, a person sees a page with one button first. */
export function remindersOffRoutes(): Router {
  const router = Router();
  router.get("/reminders-off/:token", async (request, response) => {
    if (!readRemindersOff(request.params.token)) return unknown(request, response);
    sendPage(
      response,
      "No more reminders?",
      `<p>This department will remind you of overdue courses no more. The courses themselves stay as they are.</p>
       <form method="post"><button type="submit">Send no more reminders</button></form>`,
    );
  });
  router.post("/reminders-off/:token", async (request, response) => {
    if (!(await endReminders(request.params.token))) return unknown(request, response);
    sendPage(response, "No more reminders", "<p>It is done: this department sends you no more reminders.</p>");
  });
  return router;
}

async function unknown(request: Request, response: Response): Promise<void> {
  await unknownInvitations.take(clientAddress(request));
  response.status(404);
  sendPage(
    response,
    "This link does not exist",
    "<p>Open the link in the mail once more; it may have been cut off.</p>",
  );
}
