/** A success that is not what was promised; the message completes "the body …". */
export class UnexpectedBody extends Error {}
