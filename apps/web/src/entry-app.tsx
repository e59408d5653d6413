import './lib/without-eval.ts'
import '@mantine/core/styles.css'
import './ui/app/app.css'
import './features/coverage/coverage.css'
import './features/chart/chart.css'
import './features/intake/evidence.css'
import { startApp } from './render/start-app.tsx'
import { appRoutes } from './routes.app.tsx'

await startApp(appRoutes)
