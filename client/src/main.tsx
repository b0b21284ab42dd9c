import "@fontsource-variable/inter/wght.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { printInLight } from "./ui/lightPrint";

const root = document.getElementById("root");
if (!root) throw new Error("index.html lacks #root");
printInLight();
createRoot(root).render(<App />);
