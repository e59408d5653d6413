import { MantineProvider } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { appTheme, readableVariables } from './app-theme.ts'
import { cookieColorSchemeManager } from './color-scheme.ts'

/** The component library's surroundings, the same on the server and in the browser. */
export function AppProvider({ accent, nonce, children }: { accent: string; nonce: string; children: ReactNode }) {
  const theme = useMemo(() => appTheme(accent), [accent])
  const resolver = useMemo(() => readableVariables(accent), [accent])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} colorSchemeManager={cookieColorSchemeManager} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      {children}
    </MantineProvider>
  )
}
