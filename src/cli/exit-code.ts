/** What a command's exit says: good, problems in the author's files, wrong usage, a bug of siar's own. */

export const EXIT = { good: 0, problems: 1, usage: 2, bug: 70 } as const;

/** The command was called in a way it does not know; `message` says how to call it. */
export class UsageError extends Error {}
