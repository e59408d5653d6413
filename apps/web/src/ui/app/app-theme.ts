import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core'
import { accentOnDark, accentScale, accentShades } from '../../lib/accent.ts'

/** The workspace's theme: the instance's accent as the one colour, calm greys, compact sizes. */
export function appTheme(accent: string): MantineThemeOverride {
  return createTheme({
    primaryColor: 'accent',
    colors: { accent: accentScale(accent) as unknown as MantineColorsTuple },
    primaryShade: 6,
    autoContrast: true,
    black: '#16181d',
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
    headings: { fontFamily: 'inherit', fontWeight: '650' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    respectReducedMotion: true,
    // The style sheet adds the asterisk: in the text it would be part of the field's name.
    components: { InputWrapper: { defaultProps: { withAsterisk: false } } },
  })
}

/** The lightest of the theme's dark grounds that text stands on. */
const panel = '#2e2e2e'

/** The theme's own greys and reds are too faint for text; these reach a contrast of 4.5. */
export function readableVariables(accent: string): CSSVariablesResolver {
  const shades = accentShades(accent)
  return () => ({
    variables: {},
    light: {
      '--mantine-color-anchor': shades.light.accent,
      '--mantine-color-dimmed': '#525a68',
      '--mantine-color-placeholder': '#676f7e',
      '--mantine-color-error': '#b3131d',
      '--mantine-color-default-border': '#8a93a1',
    },
    dark: {
      '--mantine-color-anchor': accentOnDark(accent, panel),
      '--mantine-color-dimmed': '#b4bac5',
      '--mantine-color-placeholder': '#9aa2b0',
      '--mantine-color-error': '#ff9c96',
      '--mantine-color-default-border': '#6f7684',
    },
  })
}
