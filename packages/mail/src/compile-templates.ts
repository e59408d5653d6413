import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = new URL('templates/layout.mjml', import.meta.url)
const target = new URL('templates/layout.html', import.meta.url)

/**
 * MJML to HTML, placeholders kept. Run while developing and its result committed, because importing MJML takes most of a
 * second and 100 MB, and `node src/compile-templates.ts` writes it; a test fails when it was forgotten.
 */
export async function compileTemplates(): Promise<string> {
  const { default: mjml } = await import('mjml')
  const { html, errors } = await mjml(readFileSync(source, 'utf8'), { validationLevel: 'soft', fonts: {}, keepComments: false })
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return (
    html
      // MJML accepts only real colours and directions in its attributes; these stand for what each mail fills in.
      .replaceAll('#010203', '{{accent}}')
      .replaceAll('#040506', '{{onAccent}}')
      .replaceAll(/\balign="left"/g, 'align="{{start}}"')
      .replaceAll(/text-align:\s*left/g, 'text-align:{{start}}')
      .replaceAll(/direction:\s*ltr/g, 'direction:{{dir}}')
      // Every mail carries it: no indentation.
      .replaceAll(/\s*\n\s*/g, '\n')
      .trim()
      .concat('\n')
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await compileTemplates())
