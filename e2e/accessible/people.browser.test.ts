import { describe } from "vitest";
import { aboutPeople } from "./aboutPeople.ts";
import { judgeAddresses, judgeColours } from "./judgeAddresses.ts";

// The longest of the walks is in two files, so that both processors have their share of it.
judgeAddresses(aboutPeople);

describe("dark and light", () => {
  judgeColours();
});
