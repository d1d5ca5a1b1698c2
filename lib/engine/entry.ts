/** The entry at an index that is known to be in range, as in a loop over lists of one length. */
export const entry = <T>(list: ArrayLike<T>, index: number): T => list[index] as T;
