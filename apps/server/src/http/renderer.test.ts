import { expect, it } from 'vitest'
import { assetsOf } from './renderer.ts'

it('links the styles of every page that may follow, and preloads only what the entry needs', () => {
  const assets = assetsOf({
    'src/entry-app.tsx': { file: 'assets/app.js', css: ['assets/app.css'], imports: ['_shared.js'], dynamicImports: ['src/page.tsx'] },
    '_shared.js': { file: 'assets/shared.js' },
    'src/page.tsx': { file: 'assets/page.js', css: ['assets/page.css'], imports: ['_shared.js', 'src/entry-app.tsx'] },
    'src/entry-proof.ts': { file: 'assets/proof.js' },
    'src/ui/document.css': { file: 'assets/document.css' },
    'src/entry-check-in.tsx': { file: 'assets/door.js', css: ['assets/door.css'] },
  })
  expect(assets).toEqual({ documentCss: '/assets/document.css', proof: '/assets/proof.js', island: { script: '/assets/door.js', css: ['/assets/door.css'] }, app: { script: '/assets/app.js', css: ['/assets/page.css', '/assets/app.css'], preload: ['/assets/shared.js'] } })
})

it('refuses pages that are not built', () => {
  expect(() => assetsOf({})).toThrow('invariant')
})
