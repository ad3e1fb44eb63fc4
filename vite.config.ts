import { fileURLToPath } from "node:url";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [reactRouter()],
  resolve: {
    alias: {
      // The city of Amsterdam's icons are its property: our own stand in their place.
      "@amsterdam/design-system-react-icons": here("./app/web/look/icons/amsterdamIcons.tsx"),
    },
  },
  ssr: { noExternal: [/^@amsterdam\//] },
  build: { sourcemap: false, target: "es2022", assetsInlineLimit: 0 },
});
