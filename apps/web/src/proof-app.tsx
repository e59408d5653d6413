import '@mantine/core/styles.css'
import './ui/app/app.css'
import { startApp } from './render/start-app.tsx'
import { exampleAppRoutes } from './render/example-pages.tsx'
await startApp(exampleAppRoutes)
