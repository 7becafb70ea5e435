import { createRoot } from "react-dom/client";
import { LOOK } from "#view/html/style.ts";
import { App } from "./app.tsx";
import { keepFocus } from "./kept-focus.ts";
import "./style.css";

// The colours and typefaces of the brief are those of the workbench.
const look = new CSSStyleSheet();
look.replaceSync(LOOK);
document.adoptedStyleSheets = [look];

const app = document.getElementById("app")!;
keepFocus(app);
createRoot(app).render(<App />);
