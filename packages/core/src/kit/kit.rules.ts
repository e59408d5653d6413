/** Bytes of one file, and of all files of a call together. */
export const largestKitFile = 5 * 1024 * 1024
export const largestKit = 25 * 1024 * 1024
export const mostKitItems = 40
