/** The choice of a team that is not there yet. */
export const NEW_TEAM = "nieuw";
