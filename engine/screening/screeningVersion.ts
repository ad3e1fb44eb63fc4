/**
 * Which version of the rules gives the answers. Kept beside every stored result: when it is raised, what
 * was stored is weighed again. Raise it with every change that gives any pair another answer.
 */
export const screeningVersion = 1;
