import { defineConfig } from "drizzle-kit";

/** Generates migrations from the tables of all rooms: `npm run migration -- --name what-changes`. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./app/**/schema.ts",
  out: "./app/platform/database/migrations",
  casing: "snake_case",
});
