/**
 * All that runs in the browser: pages are whole as the server sends them, and this makes them
 * quicker to use. It loads no framework.
 */
import "./web/look/enhance.ts";
import { watchProgress } from "./web/look/watchProgress.ts";

watchProgress();
