import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { createRoot } from "react-dom/client";
import { Explorer } from "./explorer/Explorer";

const root = document.getElementById("graphiql");
if (root) createRoot(root).render(<Explorer />);
