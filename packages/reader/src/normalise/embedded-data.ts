/** HTML without the pictures that are written into it: they say nothing and can be megabytes. */
export const withoutEmbeddedData = (html: string): string => (html.includes('data:') ? html.replace(/\b(src|href)\s{0,5}=\s{0,5}(["'])data:[^"']{0,10000000}\2/giu, '$1=""') : html)
