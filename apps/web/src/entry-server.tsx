import { createRenderer } from './render/renderer.tsx'
import { routes } from './routes.tsx'

export const { render, renderError } = await createRenderer(routes)
