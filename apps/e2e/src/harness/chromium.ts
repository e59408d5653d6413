import { createRequire } from 'node:module'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const packageJson = (): { version: string } => {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return JSON.parse(readFileSync(join(dirname(main), '..', 'package.json'), 'utf8')) as { version: string }
}

/**
 * The browser of the npm package, unpacked once a version into a directory of its own: the package unpacks into TMPDIR and
 * would take an older version found there for this one. Renamed into place, so that nobody runs a half-written file.
 */
async function unpack(): Promise<string> {
  const place = join(tmpdir(), `turnout-chromium-${packageJson().version}`)
  if (existsSync(join(place, 'chromium'))) return place
  const fresh = mkdtempSync(`${place}.`)
  const before = process.env.TMPDIR
  try {
    process.env.TMPDIR = fresh
    await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(fresh, place)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(join(place, 'chromium'))) throw error
  }
  return place
}

/** The package brings a font but looks for it elsewhere; a machine without fonts would show boxes. */
function fontSettings(place: string): string {
  const file = join(place, 'fonts.conf')
  mkdirSync(join(place, 'font-cache'), { recursive: true })
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${place}/fonts/fonts</dir><cachedir>${place}/font-cache</cachedir></fontconfig>`)
  return file
}

/** What a browser takes for its camera: a film, shown again and again. Nobody is asked whether it may. */
const cameraOf = (film: string): string[] => ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]

/** Starts the browser. None of the package's own switches: they weaken what is tested here, or do not work outside its cloud. */
export async function launchChromium(film?: string): Promise<Browser> {
  const place = await unpack()
  return playwright.launch({
    executablePath: join(place, 'chromium'),
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fontSettings(place) },
    // Nothing but this machine has an address, whatever asks for it, the browser itself included.
    args: ['--disable-gpu', '--lang=en-GB', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1', ...(film ? cameraOf(film) : [])],
  })
}
