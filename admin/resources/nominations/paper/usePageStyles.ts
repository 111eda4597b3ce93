import { useLayoutEffect } from "react";

/** Rules of the whole page while a component is drawn. They go through the CSSOM: the security policy takes no style element that has text. */
export const usePageStyles = (rules: string): void =>
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [rules]);
