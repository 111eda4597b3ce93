import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const libraries = [
  { chunk: "react", path: /node_modules\/(react|react-dom|scheduler)\// },
  { chunk: "graphql", path: /node_modules\/(graphql|@apollo\/client|@wry|optimism|zen-observable-ts)\// },
  { chunk: "ra-core", path: /node_modules\/ra-core\// },
  {
    chunk: "style",
    path: /node_modules\/(@emotion|stylis|@mui\/(system|styled-engine|utils|private-theming))\//,
  },
];

/** Every browser that runs the dashboard takes woff2: the same fonts as woff stay out of the build. */
const woff2Alone = {
  name: "woff2-alone",
  enforce: "pre" as const,
  transform: (code: string, id: string) => (id.endsWith(".css") ? code.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, "") : undefined),
};

/**
 * The dashboard is built from `admin/` into `build/admin/`, which the server serves at `/`. Everything it needs is
 * in the bundle, fonts too: the desk runs in networks without internet.
 */
export default defineConfig({
  root: "admin",
  plugins: [woff2Alone, react()],
  build: {
    outDir: "../build/admin",
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    // A font kept out of the style sheet is fetched only by machines without a Chinese font of their own.
    assetsInlineLimit: 0,
    rollupOptions: {
      // Libraries change seldom: in chunks of their own they stay in the browser's cache when the desk is updated.
      output: { manualChunks: (id) => libraries.find(({ path }) => path.test(id))?.chunk },
    },
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
