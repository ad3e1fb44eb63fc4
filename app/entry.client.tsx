/**
 * All that runs in the browser: pages are whole as the server sends them, and this makes them
 * quicker to use. It loads no framework.
 */
import "./web/look/enhance.ts";
import { offerPasskeys } from "./web/look/passkeys.ts";
import { watchProgress } from "./web/look/watchProgress.ts";

offerPasskeys();
watchProgress();
