import { createBrowserRouter } from "react-router";
import { RouteFailed } from "./session/RouteFailed";

/** Every page in a chunk of its own, so that signing in loads little. */
export const router = createBrowserRouter([
  {
    errorElement: <RouteFailed />,
    children: [
      { path: "sign-in", lazy: async () => ({ Component: (await import("./session/SignInPage")).SignInPage }) },
      {
        path: "forgot-password",
        lazy: async () => ({ Component: (await import("./session/ForgotPasswordPage")).ForgotPasswordPage }),
      },
      {
        path: "set-password/:token",
        lazy: async () => ({ Component: (await import("./session/PasswordLinkPage")).PasswordLinkPage }),
      },
      {
        path: "reset-password/:token",
        lazy: async () => ({ Component: (await import("./session/PasswordLinkPage")).PasswordLinkPage }),
      },
      {
        lazy: async () => ({ Component: (await import("./frame/SignedInPage")).SignedInPage }),
        children: [
          { path: "imports", lazy: async () => ({ Component: (await import("./imports/HistoryPage")).HistoryPage }) },
          { path: "imports/new", lazy: async () => ({ Component: (await import("./imports/UploadPage")).UploadPage }) },
          {
            path: "imports/:id/review",
            lazy: async () => ({ Component: (await import("./imports/ReviewPage")).ReviewPage }),
          },
          { path: "imports/:id/run", lazy: async () => ({ Component: (await import("./imports/RunPage")).RunPage }) },
          {
            path: "imports/:id/summary",
            lazy: async () => ({ Component: (await import("./imports/SummaryPage")).SummaryPage }),
          },
          { index: true, lazy: async () => ({ Component: (await import("./home/HomePage")).HomePage }) },
          { path: "users", lazy: async () => ({ Component: (await import("./users/UsersPage")).UsersPage }) },
          {
            path: "users/invitations",
            lazy: async () => ({ Component: (await import("./invitations/InvitationsPage")).InvitationsPage }),
          },
          { path: "users/:id", lazy: async () => ({ Component: (await import("./users/UserPage")).UserPage }) },
          { path: "support", lazy: async () => ({ Component: (await import("./support/SupportPage")).SupportPage }) },
          { path: "*", lazy: async () => ({ Component: (await import("./frame/NotFoundPage")).NotFoundPage }) },
        ],
      },
    ],
  },
]);
