import type { Config } from "@react-router/dev/config";

/** Pages are rendered on the server; see docs/decisions for why they ship no client framework. */
export default { appDirectory: "app", buildDirectory: "build", ssr: true } satisfies Config;
