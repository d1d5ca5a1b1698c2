/** "+2", "0", "−3". */
export const signedRating = (rating: number): string => (rating > 0 ? `+${rating}` : `${rating}`.replace('-', '−'));
