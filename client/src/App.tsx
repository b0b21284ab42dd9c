import { ApolloProvider } from "@apollo/client/react";
import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { RouterProvider } from "react-router/dom";
import { client } from "./graphql/client";
import { router } from "./routes";
import { theme } from "./theme";
import { NotifyProvider } from "./ui/Notify";
import { nonce } from "./ui/nonce";

const styles = createCache({ key: "m", nonce });

export function App() {
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline enableColorScheme />
        <ApolloProvider client={client}>
          <NotifyProvider>
            <RouterProvider router={router} />
          </NotifyProvider>
        </ApolloProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}
