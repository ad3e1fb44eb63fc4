/** Where somebody makes, renews and takes away the address of their calendar. */
export const OWN_CALENDAR = "/account/agenda";

/** The private address of somebody's calendar; the ending is what some calendars go by. */
export const feedPath = (token: string) => `/agenda/${token}/overstap.ics`;

/** As `feedPath`, in the manner that has a phone or a computer ask to follow it. */
export const toFollow = (address: string) => address.replace(/^https?:/, "webcal:");
