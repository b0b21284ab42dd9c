import { type Response, Router } from "express";
import { clientAddress } from "../platform/http/client-address.js";
import { sendPage } from "../platform/http/plain-page.js";
import { unknownInvitations } from "./invitation-limits.js";
import { readUnsubscribeToken } from "./invitation-token.js";
import { unsubscribe } from "./unsubscribe.js";

/** Where a reminder's `List-Unsubscribe` leads: a mail program posts, a person sees a page with one button first. */
export function unsubscribeRoutes(): Router {
  const router = Router();
  router.get("/unsubscribe/:token", async (request, response) => {
    if (!readUnsubscribeToken(request.params.token)) return unknown(clientAddress(request), response);
    sendPage(
      response,
      "No more reminders?",
      `<p>You will not be reminded of this invitation any more. The invitation itself stays as it is.</p>
       <form method="post"><button type="submit">Send no more reminders</button></form>`,
    );
  });
  router.post("/unsubscribe/:token", async (request, response) => {
    if (!(await unsubscribe(request.params.token))) return unknown(clientAddress(request), response);
    sendPage(response, "No more reminders", "<p>It is done: this department sends you no more reminders.</p>");
  });
  return router;
}

async function unknown(address: string, response: Response): Promise<void> {
  await unknownInvitations.take(address);
  response.status(404);
  sendPage(
    response,
    "This link does not exist",
    "<p>Open the link in the mail once more; it may have been cut off.</p>",
  );
}
