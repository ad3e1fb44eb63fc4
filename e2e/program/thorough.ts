/**
 * Whether the walks that ask the same of everybody leave nothing out (`./test --all`). Otherwise they
 * take some of each kind, the same ones each time, so that a change is proven within half an hour.
 */
export const thorough = process.env["OVERSTAP_THOROUGH"] === "1";
