import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { BrowserRouter } from "react-router";
import { AppRoutes } from "./routes";
import { theme } from "./theme";
import "./ui/backGuard";
import { NotifyProvider } from "./ui/Notify";
import { nonce } from "./ui/nonce";

const styles = createCache({ key: "m", nonce });

export function App() {
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline enableColorScheme />
        <NotifyProvider>
          {/* In a transition, a query whose variables stand in the URL asks the server over and over. */}
          <BrowserRouter useTransitions={false}>
            <AppRoutes />
          </BrowserRouter>
        </NotifyProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}
