import type { Address } from "./routes/address.ts";
import { accountAddresses } from "./routes/account.ts";
import { accessAddresses } from "./routes/access.ts";
import { entranceAddresses } from "./routes/entrance.ts";
import { intakeAddresses } from "./routes/intake.ts";
import { keepingAddresses } from "./routes/keeping.ts";
import { matchingAddresses } from "./routes/matching.ts";
import { peopleAddresses } from "./routes/people.ts";
import { poolAddresses } from "./routes/pool.ts";
import { regionAddresses } from "./routes/region.ts";
import { shellAddresses } from "./routes/shell.ts";
import { transitionAddresses } from "./routes/transition.ts";
import { workAddresses } from "./routes/work.ts";

/** Every address, room by room along the way through the house. Of two that fit, the router takes the more exact. */
export const addresses: readonly Address[] = [
  ...entranceAddresses,
  ...accountAddresses,
  ...shellAddresses,
  ...workAddresses,
  ...peopleAddresses,
  ...poolAddresses,
  ...intakeAddresses,
  ...keepingAddresses,
  ...matchingAddresses,
  ...transitionAddresses,
  ...regionAddresses,
  ...accessAddresses,
  {
    id: "not-found",
    path: "*",
    file: "web/pages/notFound.tsx",
    kind: "page",
    shows: "nobody",
    who: "signedIn",
  },
];
