import { aboutPeople } from "./aboutPeople.ts";
import { judgeAddresses } from "./judgeAddresses.ts";

judgeAddresses((address) => !aboutPeople(address));
