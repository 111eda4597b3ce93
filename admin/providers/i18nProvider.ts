import polyglotI18nProvider from "ra-i18n-polyglot";
import { zh } from "../i18n/zh";

/**
 * Chinese is in the bundle, English is fetched when someone chooses it. react-admin remembers the choice in its
 * store. Nested words are looked up as "enums.seat.INDUSTRY".
 */
export const i18nProvider = polyglotI18nProvider(
  (locale) => {
    document.documentElement.lang = locale === "en" ? "en" : "zh-CN";
    return locale === "en" ? import("../i18n/en").then(({ en }) => en) : zh;
  },
  "zh",
  [
    { locale: "zh", name: "中文" },
    { locale: "en", name: "English" },
  ],
  { allowMissing: import.meta.env.PROD },
);
