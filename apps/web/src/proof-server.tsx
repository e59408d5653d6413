import { createRenderer } from './render/renderer.tsx'
import { exampleRoutes } from './render/example-pages.tsx'
export { exampleRouter } from './render/example-router.ts'
export const { render, renderError } = await createRenderer(exampleRoutes)
