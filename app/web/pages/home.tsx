import { redirect } from "react-router";

/** The bare address leads to what awaits one; the gate turns a stranger to signing in. */
export const loader = () => redirect("/vandaag");
