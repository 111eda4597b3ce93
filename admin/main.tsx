import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { keepAlive } from "./providers/keepAlive";

keepAlive();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root element.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// The list of the fonts' slices is needed by few machines and holds nobody up.
void import("./layout/fonts");
