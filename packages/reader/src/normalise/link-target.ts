const redirects: { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /\.safelinks\.protection\.outlook\.com$/u, path: /^\//u, parameter: 'url' },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/u, path: /^\/url$/u, parameter: 'q' },
  { host: /^lm?\.facebook\.com$/u, path: /^\/l\.php$/u, parameter: 'u' },
]

/** The address that a known redirect leads to, as mail programs and office suites wrap links; any other as it is. */
export function linkTarget(href: string): string {
  if (!/safelinks|\/url\?|\/l\.php/u.test(href.slice(0, 200))) return href
  try {
    const url = new URL(href)
    const found = redirects.find((one) => one.host.test(url.hostname) && one.path.test(url.pathname))
    const target = found && url.searchParams.get(found.parameter)
    return target && /^https?:\/\//iu.test(target) ? target : href
  } catch {
    return href
  }
}
